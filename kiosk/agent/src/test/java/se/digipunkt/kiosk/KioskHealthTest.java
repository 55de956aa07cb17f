package se.digipunkt.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpStatus;

import org.junit.jupiter.api.Test;

import se.digipunkt.kiosk.journal.JournalHealth;
import se.digipunkt.kiosk.journal.Span;
import se.digipunkt.kiosk.sync.Contact;

import java.util.Map;

class KioskHealthTest {

    @Test
    void isUpWhileAnEntryCanBeLogged() {
        assertThat(health(false).status()).isEqualTo("up");
        assertThat((Object) health(false).httpStatus()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void saysThatTheDiskIsFullAlsoToAWatchThatReadsTheStatusOnly() {
        assertThat(health(true).status()).isEqualTo("full");
        assertThat((Object) health(true).httpStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static KioskHealth health(boolean full) {
        Span current = new Span("j-1", true, 1, 1, 0, null);
        return KioskHealth.of(
                "k-1",
                KioskHealth.JournalState.of(current, new JournalHealth(8192, !full, full, 0)),
                1,
                new Contact(Contact.State.ENROLLED, null, 0, null),
                new KioskHealth.Found("ntp", Map.of()),
                new Version("test"));
    }
}
