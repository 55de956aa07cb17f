package se.digipunkt.server.places.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Reference;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// What was counted with help stays as long as that help stands.
final class SettledTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final String CALL = "turen:kabdalis:2026-11-24";

    private static Became became(Outcome outcome, boolean helped) {
        return new Became(
                CALL,
                "bussen",
                "kabdalis",
                DAY,
                outcome,
                Duration.ofMinutes(60),
                Duration.ZERO,
                Duration.ZERO,
                new HelpKnown(helped, false));
    }

    private static HelpGiven.Help help(
            LocalDate day, @Nullable String call, @Nullable String stop) {
        return new HelpGiven.Help(new Reference("journal", 1), day, call, stop, null);
    }

    private static Outcome told(Outcome then, boolean helped, HelpGiven.Help... forgotten) {
        return Settled.of(List.of(VisitKeptRow.of(became(then, helped), null)), List.of(forgotten))
                .instead(became(Outcome.CUT_SHORT, false), "as now")
                .outcome();
    }

    @Test
    void helpIsOfTheCallThatItNames() {
        assertThat(told(Outcome.KEPT, true, help(DAY, CALL, null))).isEqualTo(Outcome.KEPT);
        assertThat(told(Outcome.KEPT, true, help(DAY, "other:call:2026-11-24", "kabdalis")))
                .isEqualTo(Outcome.CUT_SHORT);
    }

    @Test
    void helpThatNamesTheStopAloneIsOfTheCallThere() {
        assertThat(told(Outcome.KEPT, true, help(DAY, null, "kabdalis"))).isEqualTo(Outcome.KEPT);
        assertThat(told(Outcome.KEPT, true, help(DAY.plusDays(1), null, "kabdalis")))
                .isEqualTo(Outcome.KEPT);
        assertThat(told(Outcome.KEPT, true, help(DAY.minusDays(1), null, "kabdalis")))
                .isEqualTo(Outcome.CUT_SHORT);
        assertThat(told(Outcome.KEPT, true, help(DAY, null, "porjus")))
                .isEqualTo(Outcome.CUT_SHORT);
    }

    @Test
    void withoutHelpOrWhereNothingWasKnownItIsCountedAnew() {
        assertThat(told(Outcome.KEPT, true)).isEqualTo(Outcome.CUT_SHORT);
        assertThat(told(Outcome.KEPT, false, help(DAY, CALL, null))).isEqualTo(Outcome.CUT_SHORT);
        assertThat(told(Outcome.UNKNOWN, true, help(DAY, CALL, null))).isEqualTo(Outcome.CUT_SHORT);
    }

    @Test
    void newWordsOfTheCallAreCounted() {
        assertThat(told("as now")).isEqualTo(Outcome.KEPT);
        assertThat(told("as then")).isEqualTo(Outcome.CUT_SHORT);
    }

    private static Outcome told(String bareThen) {
        VisitKeptRow then = VisitKeptRow.of(became(Outcome.KEPT, true), bareThen);
        return Settled.of(List.of(then), List.of(help(DAY, CALL, null)))
                .instead(became(Outcome.CUT_SHORT, false), "as now")
                .outcome();
    }
}
