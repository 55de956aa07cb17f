package se.digipunkt.server.places.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.server.common.Period;

import java.time.LocalDate;

final class DaysTest {

    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    private static Days days(String from, String to) {
        return Days.of(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-15, 2026-10-19, 2026-11-01, 2025-11-02, 2025-11-15",
        "2025-11-01, 2026-11-30, 2024-10-01, 2025-10-31, 2024-11-01, 2025-11-30",
        "2025-02-01, 2025-02-28, 2025-01-01, 2025-01-31, 2024-02-01, 2024-02-29",
        "2024-02-29, 2024-02-29, 2024-02-28, 2024-02-28, 2023-02-28, 2023-02-28"
    })
    void anyDaysAreComparedWithAsManyBeforeAndTheSameAYearAgo(
            String from, String to, String first, String last, String yearFirst, String yearLast) {
        assertThat(days(from, to).previous()).isEqualTo(days(first, last));
        assertThat(days(from, to).lastYear()).isEqualTo(days(yearFirst, yearLast));
    }

    @Test
    void aPeriodIsComparedWithThePeriodBeforeHoweverLongThatWas() {
        Days march = Days.of(Period.find("2026-M03").orElseThrow());

        assertThat(march.previous().count()).isEqualTo(28);
        assertThat(march.lastYear().from()).isEqualTo("2025-03-01");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, 2025-11-01, 2026-10-31", "2024-02-29, 2023-02-01, 2024-01-31"})
    void theLastTwelveMonthsAreWholeAndOver(LocalDate today, String first, String last) {
        assertThat(Days.lastTwelveMonths(today)).isEqualTo(days(first, last));
    }

    @Test
    void theWeeksOfAMonthAreCutAtItsEnds() {
        assertThat(days("2026-11-01", "2026-11-30").parts(LATER))
                .extracting(Days::from)
                .containsExactly(
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 9),
                        LocalDate.of(2026, 11, 16),
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 30));
    }

    @Test
    void whatHasNotBegunIsNoPartOfASeries() {
        assertThat(Days.of(Period.find("2026").orElseThrow()).parts(LocalDate.of(2026, 11, 20)))
                .hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-14, DAY",
        "2026-11-01, 2026-11-30, WEEK",
        "2026-07-01, 2026-12-31, MONTH",
        "2020-01-01, 2026-12-31, YEAR"
    })
    void aSeriesHasAsManyPartsAsCanBeRead(String from, String to, Days.Step step) {
        assertThat(days(from, to).step()).isEqualTo(step);
        assertThat(days(from, to).parts(LATER)).hasSizeLessThan(30);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-31, 2026-10-01, 2026-10-31",
        "2026-10-07, 2026-10-07, 2026-10-01, 2026-10-31",
        "2026-09-30, 2026-11-23, 2026-09-01, 2026-10-31",
        "2026-11-01, 2026-11-30, 2026-10-01, 2026-10-31",
        "2026-12-01, 2026-12-31, 2026-10-01, 2026-10-31"
    })
    void pastMonthsAreWholeAndOver(String from, String to, String first, String last) {
        LocalDate today = LocalDate.of(2026, 11, 23);

        assertThat(days(from, to).pastMonths(today)).isEqualTo(days(first, last));
        assertThat(days(from, to).arePastMonths(today))
                .isEqualTo(from.equals(first) && to.equals(last));
    }

    @Test
    void monthsAreWhole() {
        assertThat(days("2026-09-30", "2026-11-23").months())
                .extracting(Days::to)
                .extracting(LocalDate::toString)
                .containsExactly("2026-09-30", "2026-10-31", "2026-11-30");
    }
}
