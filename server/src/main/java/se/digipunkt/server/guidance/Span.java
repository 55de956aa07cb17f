package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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

    /// Its first and last whole month, as `2026-03`.
    record Months(String first, String last) {}

    Optional<Months> wholeMonths() {
        return firstMonth == null || lastMonth == null
                ? Optional.empty()
                : Optional.of(new Months(firstMonth.toString(), lastMonth.toString()));
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
