package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.kiosk.RunningKiosk;

class NotEnrolledHttpTest {

    @RegisterExtension static final RunningKiosk KIOSK = new RunningKiosk();

    @Test
    void aKioskWithoutACodeSaysThatItIsNotEnrolledAndNotThatAPinIsMissing() {
        assertThat(KIOSK.browser().get("/desk").body())
                .contains("Kiosken är inte inskriven än", "skapar en kod")
                .doesNotContain("Ingen PIN-kod är satt", "<input");
    }

    @Test
    void theSameIsSaidToWhoSendsAPinAllTheSame() {
        assertThat(KIOSK.browser().form("/desk/pin", "pin=1234").body())
                .contains("Kiosken är inte inskriven än");
    }
}
