package se.digipunkt.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static se.digipunkt.kiosk.journal.Journals.fields;
import static se.digipunkt.kiosk.journal.Journals.tap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.Origin;
import se.digipunkt.protocol.Reading;
import se.digipunkt.protocol.Reference;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class JournalTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private Journal journal;

    @BeforeEach
    void open() {
        journal = Journals.open(folder, clock);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void isOnTheDiskForEveryoneWhenAppendReturns() throws Exception {
        journal.log(tap("e-id"));

        try (var other =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"))) {
            assertThat(Sql.text(other, "SELECT text FROM entry")).contains("\"e-id\"");
        }
    }

    @Test
    void tellsListenersOnlyWhatIsAlreadyThere() {
        List<Long> seen = new ArrayList<>();
        journal.whenAppended(() -> seen.add(journal.current().lastSeq()));

        journal.log(tap("e-id"));
        journal.log(tap("print"));

        assertThat(seen).containsExactly(1L, 2L);
    }

    @Test
    void numbersFromOneWithoutGaps() {
        assertThat(journal.log(tap("e-id")).seq()).isEqualTo(1);
        assertThat(journal.log(tap("print")).seq()).isEqualTo(2);
        assertThat(journal.current().lastSeq()).isEqualTo(2);
    }

    @Test
    void writesAnEntryThatTheServerUnderstands() {
        journal.log(tap("e-id"));

        var entry = journal.read(journal.current().id(), 1, 10).getFirst();

        assertThat(entry.text())
                .startsWith(
                        "{\"seq\":1,\"boot\":\"11111111-1111-4111-8111-111111111111\","
                                + "\"elapsed\":1000,\"wall\":\"2026-11-20T09:00:00Z\","
                                + "\"kind\":\"guidance\",");
        assertThat(EntryReader.read(entry.json())).isInstanceOf(Reading.Understood.class);
    }

    @Test
    void keepsTheTextAsItWasThroughARestart() {
        journal.append("link", fields().put("lossPercent", 0.10).put("medium", "lte"));
        String id = journal.current().id();
        List<String> before = Journals.texts(journal, id);

        journal.close();
        open();

        assertThat(journal.current().id()).isEqualTo(id);
        assertThat(Journals.texts(journal, id)).isEqualTo(before);
    }

    @Test
    void readsAtMostAsManyAsAsked() {
        for (int i = 0; i < 5; i++) {
            journal.log(tap("e-id"));
        }

        assertThat(journal.read(journal.current().id(), 2, 3))
                .extracting(JournalEntry::seq)
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void refusesFieldsThatWouldHideItsOwn() {
        assertThatThrownBy(() -> journal.append("guidance", fields().put("seq", 7)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void undoPointsAtTheRecordAndTakesItOutOfTheTally() {
        Reference first = journal.log(tap("e-id"));
        journal.log(tap("e-id"));

        Origin origin =
                Origin.here(journal.current().id(), journal.find(first).orElseThrow().json());

        Reference undo = journal.correct(first, null).orElseThrow();

        assertThat(journal.tally(TODAY).of("e-id")).isEqualTo(1);
        assertThat(journal.find(undo).orElseThrow().json().get("corrects").asText()).isEqualTo("1");
        var read = EntryReader.read(journal.find(undo).orElseThrow().json());
        assertThat(((Reading.Understood) read).entry().body())
                .isEqualTo(new EntryBody.Corrected(new Reference(null, 1), origin, null));
    }

    @Test
    void theLastCorrectionWins() {
        Reference record = journal.log(tap("e-id"));
        journal.correct(record, tap("print"));
        journal.correct(record, tap("tax"));

        assertThat(journal.tally(TODAY).byErrand()).containsOnlyKeys("tax");
        assertThat(journal.tally(TODAY).records()).isEqualTo(1);
    }

    @Test
    void correctsNothingThatIsNotThere() {
        assertThat(journal.correct(new Reference(null, 99), null)).isEmpty();
        assertThat(journal.current().lastSeq()).isZero();
    }

    @Test
    void talliesByTheLocalDayInSweden() {
        clock.wallSays("2026-11-20T22:59:00Z");
        journal.log(tap("e-id"));
        clock.pass(Duration.ofMinutes(2));
        journal.log(tap("print"));

        assertThat(journal.tally(TODAY).byErrand()).containsOnlyKeys("e-id");
        assertThat(journal.tally(TODAY.plusDays(1)).byErrand()).containsOnlyKeys("print");
        assertThat(journal.tally(TODAY, TODAY.plusDays(1)).records()).isEqualTo(2);
    }

    @Test
    void talliesOnTheDayTold() {
        var yesterday = fields().put("precision", "day").put("day", "2026-11-19");
        yesterday.putArray("errands").add("bank");
        journal.append("guidance", yesterday);

        assertThat(journal.tally(TODAY).records()).isZero();
        assertThat(journal.tally(TODAY.minusDays(1)).of("bank")).isEqualTo(1);
    }
}
