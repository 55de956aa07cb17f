package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/// Years first, then months, then days.
final class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, year 2026..2026",
        "2024-01-01, 2025-12-31, year 2024..2025",
        "2024-01-01, 2026-03-31, year 2024..2025 month 2026-01..2026-03",
        "2023-11-01, 2025-12-31, month 2023-11..2023-12 year 2024..2025",
        "2023-12-02, 2026-02-27, year 2024..2025 month 2026-01..2026-01",
        "2025-01-02, 2026-12-30, month 2025-02..2026-11",
        "2025-12-01, 2026-01-31, month 2025-12..2026-01",
        "2026-03-02, 2026-03-31, ''",
    })
    void wholeYearsAreReadAsYears(LocalDate from, LocalDate to, String runs) {
        assertThat(told(Span.of(from, to).yearsAndMonths())).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2026-12-31, year 2025..2026",
        "2025-11-01, 2026-11-30, month 2025-11..2025-12 year 2026..2026 -month 2026-12..2026-12",
        "2025-07-01, 2026-06-30, month 2025-07..2025-12 month 2026-01..2026-06",
        "2025-05-01, 2026-04-30, year 2025..2025 -month 2025-01..2025-04 month 2026-01..2026-04",
        "2025-02-01, 2027-11-30, year 2025..2025 -month 2025-01..2025-01 year 2026..2026 month"
                + " 2027-01..2027-11",
        "2026-03-01, 2026-10-31, year 2026..2026 -month 2026-01..2026-02 -month 2026-11..2026-12",
        "2026-03-01, 2026-09-30, month 2026-03..2026-09",
        "2026-05-01, 2026-10-31, month 2026-05..2026-10",
        "2025-03-01, 2025-09-30, month 2025-03..2025-09",
    })
    void mostOfAYearIsTheYearWithoutItsOtherMonths(LocalDate from, LocalDate to, String runs) {
        assertThat(told(Span.of(from, to).yearsWithoutMonths(YearMonth.of(2026, 11))))
                .isEqualTo(runs);
    }

    private static String told(List<Span.Run> runs) {
        return runs.stream()
                .map(
                        run ->
                                (run.sign() < 0 ? "-" : "")
                                        + run.span()
                                        + " "
                                        + run.first()
                                        + ".."
                                        + run.last())
                .collect(Collectors.joining(" "));
    }
}
