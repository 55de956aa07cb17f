package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// A period as its whole months and the days before and after them.
///
/// @param firstMonth null when there is no whole month in it
/// @param lastMonth null with it
/// @param edges days outside of those months
record Span(@Nullable YearMonth firstMonth, @Nullable YearMonth lastMonth, List<DayRange> edges) {

    /// What the totals of its parts are kept by: months as `2026-03`, days as `2026-03-29`.
    Stream<String> periods() {
        return Stream.concat(
                months().map(YearMonth::toString),
                edges.stream()
                        .flatMap(days -> days.first().datesUntil(days.last().plusDays(1)))
                        .map(LocalDate::toString));
    }

    /// Periods on end of which totals are kept.
    ///
    /// @param span `year` or `month`
    /// @param first as `2026` or `2026-03`
    /// @param last included
    record Run(String span, String first, String last) {

        static Run months(YearMonth first, YearMonth last) {
            return new Run(TotalRow.MONTH, first.toString(), last.toString());
        }

        boolean isEmpty() {
            return last.compareTo(first) < 0;
        }
    }

    /// Its whole months: at most one run.
    List<Run> wholeMonths() {
        return firstMonth == null || lastMonth == null
                ? List.of()
                : List.of(Run.months(firstMonth, lastMonth));
    }

    /// Its whole months as few totals as can be: whole calendar years, and the months before and
    /// after those.
    List<Run> yearsAndMonths() {
        if (firstMonth == null || lastMonth == null) {
            return List.of();
        }
        YearMonth january = YearMonth.of(firstMonth.minusMonths(1).getYear() + 1, 1);
        YearMonth december = YearMonth.of(lastMonth.plusMonths(1).getYear() - 1, 12);
        if (december.isBefore(january)) {
            return wholeMonths();
        }
        Run years =
                new Run(
                        TotalRow.YEAR,
                        TotalRow.year(january.atDay(1)),
                        TotalRow.year(december.atDay(1)));
        return Stream.of(
                        Run.months(firstMonth, january.minusMonths(1)),
                        years,
                        Run.months(december.plusMonths(1), lastMonth))
                .filter(run -> !run.isEmpty())
                .toList();
    }

    Stream<YearMonth> months() {
        YearMonth from = firstMonth;
        YearMonth to = lastMonth;
        return from == null || to == null
                ? Stream.empty()
                : Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1));
    }

    static Span of(LocalDate from, LocalDate to) {
        YearMonth first = YearMonth.from(from);
        if (from.getDayOfMonth() > 1) {
            first = first.plusMonths(1);
        }
        YearMonth last = YearMonth.from(to);
        if (!to.equals(last.atEndOfMonth())) {
            last = last.minusMonths(1);
        }
        if (last.isBefore(first)) {
            return new Span(null, null, List.of(new DayRange(from, to)));
        }
        LocalDate whole = first.atDay(1);
        LocalDate rest = last.atEndOfMonth().plusDays(1);
        List<DayRange> edges =
                List.of(new DayRange(from, whole.minusDays(1)), new DayRange(rest, to)).stream()
                        .filter(days -> !days.last().isBefore(days.first()))
                        .toList();
        return new Span(first, last, edges);
    }
}
