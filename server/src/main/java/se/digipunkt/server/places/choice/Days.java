package se.digipunkt.server.places.choice;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.Period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The days that are asked for, both included: a period of the calendar, or any days.
///
/// @param period null for days that are none
public record Days(LocalDate from, LocalDate to, @Nullable Period period) {

    /// Up to so many days a series goes by the day, by the week, and by the month.
    private static final int BY_DAY = 14;

    private static final int BY_WEEK = 100;
    private static final int BY_MONTH = 800;

    public static Days of(Period period) {
        return new Days(period.first(), period.last(), period);
    }

    public static Days of(LocalDate from, LocalDate to) {
        return new Days(from, to, null);
    }

    public static Days of(YearMonth month) {
        return of(Period.month(month.atDay(1)));
    }

    /// As many days just before; of whole months as many of these.
    public Days previous() {
        if (period != null) {
            return of(period.previous());
        }
        return areWholeMonths()
                ? months(monthOf(from).minusMonths(months().size()), monthOf(from).minusMonths(1))
                : of(from.minusDays(count()), from.minusDays(1));
    }

    public Days lastYear() {
        if (period != null) {
            return of(period.lastYear());
        }
        return areWholeMonths()
                ? months(monthOf(from).minusYears(1), monthOf(to).minusYears(1))
                : of(from.minusYears(1), to.minusYears(1));
    }

    /// The twelve calendar months that are over, so that each of them can be compared.
    public static Days lastTwelveMonths(LocalDate today) {
        YearMonth now = monthOf(today);
        return months(now.minusMonths(12), now.minusMonths(1));
    }

    private boolean areWholeMonths() {
        return from.getDayOfMonth() == 1 && to.equals(monthOf(to).atEndOfMonth());
    }

    private static YearMonth monthOf(LocalDate day) {
        return YearMonth.from(day);
    }

    private static Days months(YearMonth first, YearMonth last) {
        return of(first.atDay(1), last.atEndOfMonth());
    }

    public long count() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /// How the days are cut for a series.
    public Step step() {
        if (count() <= BY_DAY) {
            return Step.DAY;
        }
        if (count() <= BY_WEEK) {
            return Step.WEEK;
        }
        return count() <= BY_MONTH ? Step.MONTH : Step.YEAR;
    }

    /// The parts of the days that have begun, in order; the first and the last may be short.
    public List<Days> parts(LocalDate today) {
        LocalDate end = to.isAfter(today) ? today : to;
        List<Days> parts = new ArrayList<>();
        LocalDate first = from;
        while (!first.isAfter(end)) {
            LocalDate last = step().lastDay(first);
            parts.add(of(first, last.isAfter(to) ? to : last));
            first = last.plusDays(1);
        }
        return parts;
    }

    /// As many of its first days as those of another one.
    public Days asLongAs(Days other) {
        return other.count() >= count() ? this : of(from, from.plusDays(other.count() - 1));
    }

    /// The whole months that the days touch and that are over; the last one that is, where none is.
    /// Tables of these are the same whoever asks when: no two of them differ by a day.
    public Days pastMonths(LocalDate today) {
        YearMonth before = YearMonth.from(today).minusMonths(1);
        YearMonth last = YearMonth.from(to).isAfter(before) ? before : YearMonth.from(to);
        YearMonth first = YearMonth.from(from).isAfter(last) ? last : YearMonth.from(from);
        Days over = months(first, last);
        return over.from().equals(from) && over.to().equals(to) ? this : over;
    }

    public boolean arePastMonths(LocalDate today) {
        return pastMonths(today).equals(this);
    }

    /// The calendar months that the days touch, each whole.
    public List<Days> months() {
        return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(to)))
                .map(Days::of)
                .toList();
    }

    public boolean isLongerThan(int years) {
        return !to.isBefore(from.plusYears(years));
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public enum Step {
        DAY,
        /// Monday to Sunday.
        WEEK,
        MONTH,
        YEAR;

        public LocalDate lastDay(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.plusDays(7 - day.getDayOfWeek().getValue());
                case MONTH -> YearMonth.from(day).atEndOfMonth();
                case YEAR -> LocalDate.of(day.getYear(), 12, 31);
            };
        }

        /// False where the same days of the year before are other weekdays.
        public boolean hasLastYear() {
            return this == MONTH || this == YEAR;
        }
    }
}
