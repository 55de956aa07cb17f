package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.kiosk.KioskHttp;
import se.digipunkt.kiosk.RunningKiosk;
import se.digipunkt.kiosk.settings.Told;

import java.util.Map;

class OwnSiteHttpTest {

    @RegisterExtension
    static final RunningKiosk KIOSK =
            new RunningKiosk(Map.of("digipunkt.kiosk-hosts", "Kiosk-Jokkmokk.local, desk.example"));

    private KioskHttp browser;

    @BeforeEach
    void aNewBrowserAtAKioskWithAPin() {
        KIOSK.part(Told.class).keep(Jokkmokk.withPin());
        browser = KIOSK.browser();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:8090", "[::1]:8090", "kiosk-jokkmokk.LOCAL"})
    void answersToItsOwnNames(String host) {
        assertThat(browser.statusForHost(host)).contains(" 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example:8090", "10.0.0.7"})
    void doesNotAnswerToAnotherName(String host) {
        assertThat(browser.statusForHost(host)).contains(" 421 ");
    }

    @Test
    void takesChangesFromItsOwnPagesOnly() {
        browser.json("/desk/pin", "{\"pin\":\"" + Jokkmokk.PIN + "\"}");
        String tap = "{\"id\":\"cross-site\",\"errand\":\"e-id\",\"taxonomy\":2}";

        assertThat(browser.json("/desk/taps", tap, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(browser.json("/desk/taps", tap, "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(browser.json("/desk/taps", tap, "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(browser.json("/desk/taps", tap, "X-Nothing", "said").statusCode())
                .isEqualTo(403);
        assertThat(browser.json("/desk/taps", tap, "Origin", browser.origin()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyAnswerTellsTheBrowserToTrustNothingElse() {
        for (String path : new String[] {"/desk", "/", "/no-such-page", "/assets/desk.js"}) {
            var headers = browser.get(path).headers();

            assertThat(headers.firstValue("Content-Security-Policy").orElse(path))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(browser.get("/desk").headers().firstValue("Cache-Control")).contains("no-store");
    }
}
