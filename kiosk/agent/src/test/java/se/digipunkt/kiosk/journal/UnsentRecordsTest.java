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

class UnsentRecordsTest {

    @TempDir private Path folder;
    private Journal journal;
    private Reference first;

    @BeforeEach
    void logFour() {
        journal = Journals.open(folder, new SetClock());
        first = journal.log(tap("e-id"));
        journal.log(tap("print"));
        journal.log(tap("tax"));
        journal.log(tap("bank"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void countsTapsAndNotTheEntriesThatTheyLedTo() {
        journal.append("alive", Journals.fields());
        journal.correct(first, null);

        assertThat(journal.unsentRecords()).isEqualTo(3);
        assertThat(journal.unsent()).isEqualTo(6);
    }

    @Test
    void aRecordThatWasChangedBeforeItWasSentIsStillOne() {
        journal.correct(first, null);
        journal.correct(first, tap("bank"));

        assertThat(journal.unsentRecords()).isEqualTo(4);
    }

    @Test
    void aRecordThatWasSentAndUndoneSinceIsOne() {
        acknowledgeAll();
        assertThat(journal.unsentRecords()).isZero();

        journal.correct(first, tap("bank"));
        journal.correct(first, null);
        assertThat(journal.unsentRecords()).isEqualTo(1);

        acknowledgeAll();
        assertThat(journal.unsentRecords()).isZero();
    }

    @Test
    void aForkChangesNothing() {
        journal.correct(first, null);
        journal.beginAfter(Ending.FORK, journal.current().id(), 1);

        assertThat(journal.unsentRecords()).isEqualTo(3);
    }

    private void acknowledgeAll() {
        Span current = journal.current();
        journal.acknowledge(current.id(), current.lastSeq(), SERVER_TIME);
    }
}
