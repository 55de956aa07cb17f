package se.digipunkt.kiosk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.FeedbackAnswer;
import se.digipunkt.protocol.EntryBody.SessionEnd;
import se.digipunkt.protocol.EntryBody.SessionLength;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.Reading;
import se.digipunkt.protocol.TerminalAid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class SessionsTest {

    @TempDir Path folder;

    private final SetClock clock = new SetClock();
    private Journal journal;
    private Sessions sessions;

    @BeforeEach
    void open() {
        journal = Journals.open(folder, clock);
        sessions = new Sessions(journal, clock, folder);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aSessionIsCountedWithLanguageAidsThemesAndLengthWhenItEnds() {
        sessions.touched(look("sv", "bank"));
        clock.pass(Duration.ofMinutes(4));
        sessions.touched(new Use("so", Set.of(TerminalAid.READ_ALOUD), "tax"));
        sessions.touched(look("so", "bank"));
        clock.pass(Duration.ofMinutes(2));
        sessions.end(SessionEnd.IDLE);

        assertThat(told())
                .containsExactly(
                        new EntryBody.TerminalSession(
                                "so",
                                SessionLength.FROM_2,
                                SessionEnd.IDLE,
                                List.of("read-aloud"),
                                List.of("bank", "tax")));
        assertThat(sessions.isOpen()).isFalse();
    }

    @Test
    void endingWhereNobodyIsCountsNothing() {
        sessions.end(SessionEnd.IDLE);
        sessions.touched(Use.elsewhere());
        sessions.end(SessionEnd.RESIDENT);
        sessions.end(SessionEnd.IDLE);

        assertThat(told()).hasSize(1);
    }

    @Test
    void nothingOfOneSessionIsLeftInTheNext() {
        sessions.touched(new Use("fi", Set.of(TerminalAid.LARGE_TEXT), "health"));
        sessions.end(SessionEnd.RESIDENT);
        clock.pass(Sessions.TOO_SOON);
        sessions.touched(Use.elsewhere());
        assertThat(sessions.ask()).isEmpty();
        sessions.end(SessionEnd.RESIDENT);

        assertThat(told().getLast())
                .isEqualTo(
                        new EntryBody.TerminalSession(
                                null,
                                SessionLength.UNDER_2,
                                SessionEnd.RESIDENT,
                                List.of(),
                                List.of()));
    }

    @Test
    void aTouchAfterALongPauseIsSomebodyElses() {
        sessions.touched(look("sv", null));
        clock.pass(Sessions.LONGEST_PAUSE.plusSeconds(1));
        sessions.touched(look("en", null));
        sessions.end(SessionEnd.RESIDENT);

        assertThat(told())
                .extracting(told -> ((EntryBody.TerminalSession) told).ended())
                .containsExactly(SessionEnd.IDLE, SessionEnd.RESIDENT);
    }

    @Test
    void aSessionThatAPowerCutEndedIsCountedWithTheMomentOfItsOwnBoot() {
        sessions.touched(look("ar", "migration"));
        clock.reboot();
        new Sessions(journal, clock, folder);

        assertThat(told())
                .containsExactly(
                        new EntryBody.TerminalSession(
                                "ar",
                                SessionLength.UNDER_2,
                                SessionEnd.POWER,
                                List.of(),
                                List.of("migration")));
        assertThat(entries().getFirst().json().path("boot").asText())
                .isEqualTo(SetClock.FIRST_BOOT);
        new Sessions(journal, clock, folder);
        assertThat(told()).hasSize(1);
    }

    @Test
    void aSessionGoesOnWhereTheAgentStartsAnewInTheSameBoot() {
        sessions.touched(look("sv", "bank"));
        Sessions again = new Sessions(journal, clock, folder);

        assertThat(again.isOpen()).isTrue();
        assertThat(again.ask()).contains("bank");
    }

    @Test
    void whatWasOnItsWayWhenASessionEndedBeginsNone() {
        sessions.touched(look("sv", "bank"));
        sessions.end(SessionEnd.RESIDENT);
        sessions.touched(look("sv", "bank"));
        assertThat(sessions.isOpen()).isFalse();

        clock.pass(Sessions.TOO_SOON);
        sessions.touched(look("sv", "bank"));
        assertThat(sessions.isOpen()).isTrue();
    }

    @Test
    void nobodyIsTakenForSomebodyElseAfterTheAgentStartedAnew() {
        sessions.touched(look("sv", "bank"));
        clock.pass(Sessions.LONGEST_PAUSE.minusSeconds(1));
        sessions = new Sessions(journal, clock, folder);
        clock.pass(Duration.ofSeconds(2));
        sessions.touched(look("sv", "tax"));

        assertThat(told()).isEmpty();
    }

    @Test
    void aDamagedFileStopsNothing() throws IOException {
        Files.writeString(folder.resolve("session.json"), "{\"began\":null}");
        assertThat(new Sessions(journal, clock, folder).isOpen()).isFalse();
    }

    @Test
    void theAnswerIsTiedToTheThemeThatWasAskedAboutAndNobodyIsAskedTwice() {
        sessions.touched(look("sv", "bank"));
        sessions.touched(look("sv", "tax"));
        sessions.touched(look("sv", null));
        assertThat(sessions.ask()).contains("tax");
        sessions.touched(look("sv", "bank"));
        assertThat(sessions.ask()).isEmpty();
        sessions.answer(FeedbackAnswer.PARTLY);
        sessions.answer(FeedbackAnswer.NOT);
        assertThat(sessions.ask()).isEmpty();

        assertThat(told()).containsExactly(new EntryBody.Feedback("tax", FeedbackAnswer.PARTLY));
    }

    @Test
    void whoWouldRatherNotSayIsNotCountedAndNotAskedAgain() {
        sessions.touched(look("sv", "bank"));
        sessions.answer(FeedbackAnswer.DONE);
        sessions.ask();
        sessions.answer(null);

        assertThat(sessions.unanswered()).isEmpty();
        assertThat(sessions.ask()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void whoeverWantsToKnowHearsOfEachEndOnce() {
        List<SessionEnd> heard = new ArrayList<>();
        sessions.whenEnded(heard::add);
        sessions.touched(Use.elsewhere());
        sessions.end(SessionEnd.IDLE);
        sessions.end(SessionEnd.IDLE);

        assertThat(heard).containsExactly(SessionEnd.IDLE);
    }

    private static Use look(String language, @Nullable String theme) {
        return new Use(language, Set.of(), theme);
    }

    private List<JournalEntry> entries() {
        return journal.read(journal.current().id(), 1, 100);
    }

    private List<EntryBody> told() {
        return entries().stream()
                .map(entry -> EntryReader.read(entry.json()))
                .map(reading -> ((Reading.Understood) reading).entry().body())
                .toList();
    }
}
