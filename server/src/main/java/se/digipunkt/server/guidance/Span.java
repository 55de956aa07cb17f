package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// A period as its whole months and the days before and after them.
///
/// @param firstMonth null when there is no whole month in it
/// @param lastMonth null with it
/// @param edges days outside of those months
record Span(@Nullable YearMonth firstMonth, @Nullable YearMonth lastMonth, List<Days> edges) {

    /// @param last included
    record Days(LocalDate first, LocalDate last) {

        /// Its days up to one; null when there are none.
        @Nullable Days until(LocalDate day) {
            return day.isBefore(first) ? null : new Days(first, day.isBefore(last) ? day : last);
        }

        /// Its days after one; null when there are none.
        @Nullable Days after(LocalDate day) {
            LocalDate next = day.plusDays(1);
            return next.isAfter(last) ? null : new Days(next.isAfter(first) ? next : first, last);
        }
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
            return new Span(null, null, List.of(new Days(from, to)));
        }
        LocalDate whole = first.atDay(1);
        LocalDate rest = last.atEndOfMonth().plusDays(1);
        List<Days> edges =
                List.of(new Days(from, whole.minusDays(1)), new Days(rest, to)).stream()
                        .filter(days -> !days.last().isBefore(days.first()))
                        .toList();
        return new Span(first, last, edges);
    }
}
