package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
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
        assertThat(
                        Span.of(from, to).yearsAndMonths().stream()
                                .map(run -> run.span() + " " + run.first() + ".." + run.last())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(runs);
    }
}
