package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// A period as its whole months and the days before and after them.
///
/// @param firstMonth null when there is no whole month in it
/// @param lastMonth null with it
/// @param edges days outside of those months
record Span(@Nullable YearMonth firstMonth, @Nullable YearMonth lastMonth, List<DayRange> edges) {

    /// Months that have about as many totals as a whole year: most of what is rare is there once.
    private static final int MONTHS_LIKE_A_YEAR = 3;

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
    /// @param sign -1 for what is to be taken from the others
    record Run(String span, String first, String last, int sign) {

        static Run months(YearMonth first, YearMonth last) {
            return months(first, last, 1);
        }

        static Run months(YearMonth first, YearMonth last, int sign) {
            return new Run(TotalRow.MONTH, first.toString(), last.toString(), sign);
        }

        static Run years(int first, int last) {
            return new Run(
                    TotalRow.YEAR,
                    TotalRow.year(LocalDate.of(first, 1, 1)),
                    TotalRow.year(LocalDate.of(last, 1, 1)),
                    1);
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
        return Stream.of(
                        Run.months(firstMonth, january.minusMonths(1)),
                        Run.years(january.getYear(), december.getYear()),
                        Run.months(december.plusMonths(1), lastMonth))
                .filter(run -> !run.isEmpty())
                .toList();
    }

    /// The same by as few totals as can be: most of a year's months are the year without the
    /// others.
    ///
    /// @param now the month that runs: those after it have no totals yet, and cost nothing
    List<Run> yearsWithoutMonths(YearMonth now) {
        return yearsAndMonths().stream().flatMap(run -> byItsYear(run, now)).toList();
    }

    /// @param run of years, or of months of one year or more
    private static Stream<Run> byItsYear(Run run, YearMonth now) {
        if (run.span().equals(TotalRow.YEAR)) {
            return Stream.of(run);
        }
        YearMonth first = YearMonth.parse(run.first());
        YearMonth last = YearMonth.parse(run.last());
        YearMonth december = YearMonth.of(first.getYear(), 12);
        if (last.isAfter(december)) {
            return Stream.concat(
                    byItsYear(Run.months(first, december), now),
                    byItsYear(Run.months(december.plusMonths(1), last), now));
        }
        YearMonth january = december.minusMonths(11);
        List<Run> others =
                Stream.of(
                                Run.months(january, first.minusMonths(1), -1),
                                Run.months(last.plusMonths(1), december, -1))
                        .filter(part -> !part.isEmpty())
                        .toList();
        int all = begun(january, december, now);
        int wanted = begun(first, last, now);
        return wanted <= MONTHS_LIKE_A_YEAR + all - wanted
                ? Stream.of(run)
                : Stream.concat(
                        Stream.of(Run.years(first.getYear(), first.getYear())), others.stream());
    }

    private static int begun(YearMonth first, YearMonth last, YearMonth now) {
        YearMonth until = last.isAfter(now) ? now : last;
        return Math.max(0, Math.toIntExact(first.until(until, ChronoUnit.MONTHS)) + 1);
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
