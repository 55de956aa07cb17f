package se.digipunkt.server.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

final class PeriodTest {

    private static Period period(String text) {
        return Period.find(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2026,     2026-01-01, 2026-12-31, 2025,     2027,     2025",
        "2026-H1,  2026-01-01, 2026-06-30, 2025-H2,  2026-H2,  2025-H1",
        "2026-T2,  2026-05-01, 2026-08-31, 2026-T1,  2026-T3,  2025-T2",
        "2026-Q4,  2026-10-01, 2026-12-31, 2026-Q3,  2027-Q1,  2025-Q4",
        "2026-M11, 2026-11-01, 2026-11-30, 2026-M10, 2026-M12, 2025-M11",
        "2024-M02, 2024-02-01, 2024-02-29, 2024-M01, 2024-M03, 2023-M02",
        "2026-M01, 2026-01-01, 2026-01-31, 2025-M12, 2026-M02, 2025-M01"
    })
    void knowsItsDaysAndItsNeighbours(
            String text,
            LocalDate first,
            LocalDate last,
            String previous,
            String next,
            String lastYear) {
        Period period = period(text);

        assertThat(period.text()).isEqualTo(text);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.previous()).isEqualTo(period(previous));
        assertThat(period.next()).isEqualTo(period(next));
        assertThat(period.lastYear()).isEqualTo(period(lastYear));
    }

    @Test
    void aMonthMayBeWrittenWithOneDigit() {
        assertThat(period("2026-M9")).isEqualTo(period("2026-M09"));
        assertThat(period("2026-M9").text()).isEqualTo("2026-M09");
    }

    @Test
    void theMonthOfADay() {
        assertThat(Period.month(LocalDate.of(2026, 11, 21))).isEqualTo(period("2026-M11"));
    }

    @ParameterizedTest
    @CsvSource({"YEAR, 2026", "HALF, 2026-H2", "THIRD, 2026-T3", "QUARTER, 2026-Q4"})
    void theLongerPeriodsOfNovember(Period.Kind kind, String text) {
        assertThat(period("2026-M11").within(kind)).isEqualTo(period(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-11",
                "2026-M13",
                "2026-M0",
                "2026-Q5",
                "2026-T4",
                "2026-H3",
                "2026-H",
                "2026-X1",
                "1999",
                "2026-M11 ",
                "2026-M011",
                "now"
            })
    void whatIsNoPeriodIsNone(String text) {
        assertThat(Period.find(text)).isEmpty();
    }
}
