package se.digipunkt.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.kiosk.journal.Journals.SERVER_TIME;
import static se.digipunkt.kiosk.journal.Journals.tap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.protocol.Reference;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class JournalKeepingTest {

    private static final Duration KEPT_AND_A_BIT = Duration.ofDays(35).plusMillis(1);

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private Journal journal;
    private String id;

    @BeforeEach
    void logThree() {
        journal = Journals.open(folder, clock);
        id = journal.current().id();
        journal.log(tap("e-id"));
        journal.log(tap("print"));
        journal.log(tap("tax"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void keepsForThirtyFiveDaysWhatTheServerHas() {
        journal.acknowledge(id, 2, SERVER_TIME);

        journal.acknowledge(id, 2, SERVER_TIME.plus(Duration.ofDays(35)));
        assertThat(journal.current().firstSeq()).isEqualTo(1);

        journal.acknowledge(id, 2, SERVER_TIME.plus(KEPT_AND_A_BIT));
        assertThat(journal.current()).isEqualTo(new Span(id, true, 3, 3, 2, null));
    }

    @Test
    void whatAFormToldIsForgottenWithItsEntryButNotThatItWasSent() {
        Moment at = clock.now();
        Optional<Reference> sent = form("press-form", "one hash", at);
        journal.acknowledge(id, 4, SERVER_TIME);
        assertThat(form("press-form", "one hash", at)).isEqualTo(sent);

        journal.acknowledge(id, 4, SERVER_TIME.plus(KEPT_AND_A_BIT));

        assertThat(form("press-form", "one hash", at)).as("of which nothing is known").isEmpty();
        assertThat(journal.unsent()).isZero();
    }

    private Optional<Reference> form(String press, String content, Moment at) {
        return journal.logOnce(press, content, at, List.of(tap("bank")));
    }

    @Test
    void neverRemovesWhatIsUnsent() {
        journal.acknowledge(id, 0, SERVER_TIME.plus(Duration.ofDays(3650)));

        assertThat(Journals.texts(journal, id)).hasSize(3);
        assertThat(journal.unsent()).isEqualTo(3);
    }

    @Test
    void removesNothingBecauseTheLocalClockLeaps() {
        journal.acknowledge(id, 3, SERVER_TIME);
        clock.wallSays("2062-01-01T00:00:00Z");
        journal.log(tap("bank"));

        journal.acknowledge(id, 4, SERVER_TIME.plusSeconds(60));

        assertThat(Journals.texts(journal, id)).hasSize(4);
    }

    @Test
    void goesOnNumberingWhenAllHasBeenRemoved() {
        journal.acknowledge(id, 3, SERVER_TIME);
        journal.acknowledge(id, 3, SERVER_TIME.plus(KEPT_AND_A_BIT));

        assertThat(journal.current()).isEqualTo(new Span(id, true, 4, 3, 3, null));
        assertThat(journal.log(tap("bank")).seq()).isEqualTo(4);
    }

    @Test
    void keepsAnewWhatARestoredServerHasLost() {
        journal.acknowledge(id, 3, SERVER_TIME);
        journal.acknowledge(id, 1, SERVER_TIME.plus(Duration.ofDays(34)));

        journal.acknowledge(id, 1, SERVER_TIME.plus(Duration.ofDays(90)));

        assertThat(journal.current()).isEqualTo(new Span(id, true, 2, 3, 1, null));
        assertThat(journal.unsent()).isEqualTo(2);
    }

    @Test
    void sendsFromTheOldestItHasWhenTheServerWantsAnOlderOne() {
        journal.acknowledge(id, 2, SERVER_TIME);
        journal.acknowledge(id, 2, SERVER_TIME.plus(KEPT_AND_A_BIT));

        journal.acknowledge(id, 0, SERVER_TIME.plus(KEPT_AND_A_BIT));

        assertThat(journal.current().next()).isEqualTo(3);
        assertThat(journal.unsent()).isEqualTo(1);
    }
}
