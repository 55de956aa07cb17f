package se.digipunkt.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.kiosk.journal.Journals.tap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.protocol.Reference;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Optional;

/// A journal is written at one place.
class JournalPlaceTest {

    private static final String LIBRARY = "lib-2510-1";
    private static final String HARADS = "svp-harads";

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private Journal journal;
    private String first;

    @BeforeEach
    void open() {
        journal = Journals.open(folder, clock);
        first = journal.current().id();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void moveTo(String place) {
        journal.writeAt(place, Optional.of(LIBRARY));
    }

    @Test
    void whatWasLoggedBeforeTheFirstEnrolmentIsOfItsPlace() {
        journal.log(tap("e-id"));

        journal.writeAt(LIBRARY, Optional.empty());

        assertThat(journal.current()).isEqualTo(new Span(first, true, 1, 1, 0, LIBRARY));
        assertThat(journal.spans()).hasSize(1);
    }

    @Test
    void goesOnInItsJournalWhenItIsEnrolledAgainAtTheSamePlace() {
        moveTo(LIBRARY);

        moveTo(LIBRARY);

        assertThat(journal.current().id()).isEqualTo(first);
    }

    @Test
    void beginsAnEmptyJournalElsewhereAndKeepsWhatIsUnsent() {
        moveTo(LIBRARY);
        journal.log(tap("e-id"));

        moveTo(HARADS);

        assertThat(journal.span(first)).isEqualTo(new Span(first, false, 1, 1, 0, LIBRARY));
        assertThat(journal.current().place()).isEqualTo(HARADS);
        assertThat(journal.current().lastSeq()).isZero();
        assertThat(journal.unsent()).isEqualTo(1);
    }

    @Test
    void aJournalThatNeverHeardOfPlacesIsOfThePlaceBefore() {
        journal.log(tap("e-id"));

        moveTo(HARADS);

        assertThat(journal.span(first).place()).isEqualTo(LIBRARY);
    }

    @Test
    void whatAForkMovesKeepsItsPlace() {
        moveTo(LIBRARY);
        journal.log(tap("e-id"));
        journal.beginAfter(Ending.FORK, first, 1);
        assertThat(journal.current().place()).isEqualTo(LIBRARY);
        String second = journal.current().id();
        moveTo(HARADS);

        journal.beginAfter(Ending.FORK, second, 1);

        assertThat(journal.spans().getLast())
                .extracting(Span::place, Span::lastSeq)
                .containsExactly(LIBRARY, 1L);
        assertThat(journal.find(new Reference(first, 1)).orElseThrow().journal())
                .isEqualTo(journal.spans().getLast().id());
    }

    @Test
    void countsAndCorrectsOnlyWhatWasLoggedHere() {
        moveTo(LIBRARY);
        Reference there = journal.log(tap("e-id"));
        moveTo(HARADS);
        Reference here = journal.log(tap("bank"));

        assertThat(journal.correct(there, null)).isEmpty();
        assertThat(journal.tally(LocalDate.parse("2026-11-20")).byErrand())
                .containsOnlyKeys("bank");
        assertThat(journal.correct(here, null)).isPresent();
    }

    @Test
    void opensAFileOfAnEarlierVersion() throws Exception {
        journal.log(tap("e-id"));
        journal.close();
        try (var file =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"))) {
            Sql.run(file, "ALTER TABLE journal DROP COLUMN place");
        }

        journal = Journals.open(folder, clock);

        assertThat(journal.current()).isEqualTo(new Span(first, true, 1, 1, 0, null));
    }
}
