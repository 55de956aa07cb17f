package se.digipunkt.server.terminal.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

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
        List<HelpCallRow> few =
                Stream.concat(
                                Collections.nCopies(4, call(5_000L, "desk")).stream(),
                                Collections.nCopies(6, call(null, "timeout")).stream())
                        .toList();

        ShownMonth shown = ShownMonth.of(HelpMonth.of(MONTH, few), Count.of(10), Count.of(0), 5);

        assertThat(shown.answeredPercent()).isEqualTo(40);
        assertThat(shown.medianWaitSeconds()).isNull();
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
