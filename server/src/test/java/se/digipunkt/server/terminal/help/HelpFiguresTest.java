package se.digipunkt.server.terminal.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class HelpFiguresTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @Test
    void whoSaidThatTheyCameIsTakenAtTheirWordUnlessTheCallWasCancelled() {
        HelpMonth month =
                HelpMonth.of(
                        MONTH,
                        List.of(
                                call(5_000L, null),
                                call(6_000L, "unknown"),
                                call(7_000L, "cancelled"),
                                call(null, "desk"),
                                call(null, "timeout"),
                                call(null, null)));

        assertThat(month.calls()).isEqualTo(6);
        assertThat(month.answered()).isEqualTo(3);
        assertThat(month.known()).isEqualTo(5);
        assertThat(month.medianWaited()).isEqualTo(5_500);
    }

    @Test
    void whatRestsOnAFewIsNotTold() {
        assertThat(shown(4, 6, 5))
                .extracting(ShownMonth::answeredPercent, ShownMonth::medianWaitSeconds)
                .containsExactly(null, null);
        assertThat(shown(6, 4, 5))
                .extracting(ShownMonth::answeredPercent, ShownMonth::medianWaitSeconds)
                .containsExactly(null, 5L);
        assertThat(shown(5, 5, 4).unknown().hidden()).isTrue();
        assertThat(shown(0, 5, 4).answeredPercent()).isZero();
        ShownMonth enough = shown(5, 5, 5);
        assertThat(enough.answeredPercent()).isEqualTo(50);
        assertThat(enough.unknown().value()).isEqualTo(5);
    }

    private static ShownMonth shown(int answered, int timeouts, int untold) {
        List<HelpCallRow> rows = new ArrayList<>();
        rows.addAll(Collections.nCopies(answered, call(5_000L, "desk")));
        rows.addAll(Collections.nCopies(timeouts, call(null, "timeout")));
        rows.addAll(Collections.nCopies(untold, call(null, null)));
        return ShownMonth.of(HelpMonth.of(MONTH, rows), Count.of(rows.size()), Count.of(0), 5);
    }

    private static HelpCallRow call(@Nullable Long waited, @Nullable String ended) {
        return new HelpCallRow(
                "j",
                1,
                "p",
                "sv",
                LocalDate.of(2026, 11, 20),
                null,
                null,
                null,
                waited,
                ended,
                null);
    }
}
