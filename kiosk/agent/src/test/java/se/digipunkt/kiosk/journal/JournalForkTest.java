package se.digipunkt.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.kiosk.journal.Journals.SERVER_TIME;
import static se.digipunkt.kiosk.journal.Journals.fields;
import static se.digipunkt.kiosk.journal.Journals.tap;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.protocol.Origin;
import se.digipunkt.protocol.Reference;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

class JournalForkTest {

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private Journal journal;
    private String old;

    @BeforeEach
    void open() {
        journal = Journals.open(folder, clock);
        old = journal.current().id();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private String fork(long firstDiffering) {
        assertThat(journal.beginAfter(Ending.FORK, old, firstDiffering)).isTrue();
        return journal.current().id();
    }

    @Test
    void copiesWhatDiffersNumberedFromOne() {
        journal.log(tap("e-id"));
        journal.log(tap("print"));
        clock.pass(Duration.ofMinutes(1));
        journal.log(tap("tax"));
        String lastText = Journals.texts(journal, old).getLast();
        Origin origin = Origin.here(old, journal.read(old, 3, 1).getFirst().json());

        String fresh = fork(2);

        assertThat(journal.current()).isEqualTo(new Span(fresh, true, 1, 2, 0, null));
        assertThat(journal.span(old)).isEqualTo(new Span(old, false, 1, 1, 1, null));
        assertThat(Journals.texts(journal, old)).hasSize(1);
        assertThat(Journals.texts(journal, fresh).getLast())
                .isEqualTo(
                        lastText.replace("\"seq\":3", "\"seq\":2")
                                .replace("}", ",\"origin\":\"" + origin + "\"}"));
    }

    @Test
    void renumbersReferencesToWhatWasCopiedAndNamesTheJournalOfWhatWasNot() {
        Reference common = journal.log(tap("e-id"));
        Reference differing = journal.log(tap("print"));
        journal.correct(differing, null);
        journal.correct(common, null);
        journal.append("help-called", fields().put("language", "ar"));
        journal.append("help-coming", fields().put("called", 5));

        String fresh = fork(2);

        var copied = journal.read(fresh, 1, 10);
        assertThat(copied.get(1).json().get("corrects").asText()).isEqualTo("1");
        assertThat(copied.get(2).json().get("corrects").asText()).isEqualTo(old + ":1");
        assertThat(copied.get(4).json().get("called").asText()).isEqualTo("4");
    }

    @Test
    void findsAndCorrectsARecordByTheReferenceThatItHadBefore() {
        journal.log(tap("e-id"));
        Reference tapped = journal.log(tap("print"));

        String fresh = fork(2);
        journal.correct(tapped, null);

        assertThat(journal.find(tapped).orElseThrow().reference())
                .isEqualTo(new Reference(fresh, 1));
        assertThat(journal.read(fresh, 2, 1).getFirst().json().get("corrects").asText())
                .isEqualTo("1");
        assertThat(journal.tally(LocalDate.parse("2026-11-20")).byErrand())
                .containsOnlyKeys("e-id");
    }

    @Test
    void aCorrectionTellsWhereItsRecordWasFirstWritten() {
        Reference tapped = journal.log(tap("print"));
        String first = Origin.here(old, journal.find(tapped).orElseThrow().json()).toString();
        String second = fork(1);
        journal.correct(tapped, null);

        journal.beginAfter(Ending.FORK, second, 2);

        ObjectNode correction = journal.read(journal.current().id(), 1, 1).getFirst().json();
        assertThat(correction.path("corrects").asText()).isEqualTo(second + ":1");
        assertThat(correction.path("correctsOrigin").asText()).isEqualTo(first);
    }

    @Test
    void followsARecordThroughTwoForks() {
        Reference tapped = journal.log(tap("print"));
        String second = fork(1);
        journal.beginAfter(Ending.FORK, second, 1);

        assertThat(journal.find(tapped).orElseThrow().journal()).isEqualTo(journal.current().id());
    }

    @Test
    void beginsEmptyWhenNothingDiffers() {
        journal.log(tap("e-id"));

        String fresh = fork(2);

        assertThat(journal.current()).isEqualTo(new Span(fresh, true, 1, 0, 0, null));
        assertThat(journal.log(tap("print"))).isEqualTo(new Reference(fresh, 1));
        assertThat(journal.unsent()).isEqualTo(1);
    }

    @Test
    void copiesWhatWasTappedAfterTheServerWasAsked() {
        journal.log(tap("e-id"));
        long asked = journal.current().lastSeq();
        journal.log(tap("print"));

        journal.beginAfter(Ending.SET_BACK, old, asked + 1);

        assertThat(Journals.texts(journal, journal.current().id()).getFirst()).contains("print");
    }

    @Test
    void aJournalThatHasEndedIsNeverForkedAgain() {
        journal.log(tap("e-id"));
        String fresh = fork(1);

        assertThat(journal.beginAfter(Ending.FORK, old, 1)).isFalse();
        assertThat(journal.current().id()).isEqualTo(fresh);
        assertThat(journal.spans()).hasSize(2);
    }

    @Test
    void keepsTheOldJournalThirtyFiveDaysOfServerTime() {
        journal.log(tap("e-id"));
        String fresh = fork(2);

        journal.acknowledge(fresh, 0, SERVER_TIME);
        journal.acknowledge(fresh, 0, SERVER_TIME.plus(Duration.ofDays(35)));
        assertThat(journal.spans()).extracting(Span::id).containsExactly(fresh, old);

        journal.acknowledge(fresh, 0, SERVER_TIME.plus(Duration.ofDays(35)).plusMillis(1));
        assertThat(journal.spans()).extracting(Span::id).containsExactly(fresh);
    }

    @Test
    void keepsTheOldJournalWhileARestoredServerWantsItsEntries() {
        journal.log(tap("e-id"));
        String fresh = fork(2);
        journal.acknowledge(old, 0, SERVER_TIME);

        journal.acknowledge(fresh, 0, SERVER_TIME.plus(Duration.ofDays(100)));

        assertThat(journal.span(old).unsent()).isEqualTo(1);
    }

    @Test
    void copiesAnEntryThatTheDiskHasDamagedAsUnreadable() throws Exception {
        journal.log(tap("e-id"));
        journal.close();
        try (var other =
                java.sql.DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("journal.db"))) {
            Sql.run(other, "UPDATE entry SET text = '{\"seq\":1,'");
        }
        journal = Journals.open(folder, clock);

        String fresh = fork(1);

        assertThat(Journals.texts(journal, fresh).getFirst())
                .contains(
                        "\"elapsed\":1000,\"wall\":\"2026-11-20T09:00:00Z\",\"kind\":\"unreadable\"");
        assertThat(journal.tally(LocalDate.parse("2026-11-20")).records()).isZero();
    }
}
