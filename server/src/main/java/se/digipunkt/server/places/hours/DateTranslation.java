package se.digipunkt.server.places.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.YearRange;

import org.jspecify.annotations.Nullable;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The dates of a rule, from the parser's to ours.
final class DateTranslation {

    private static final int MOST_OF_ALL_MONTHS = 4;

    private final Consumer<Refusal> refuse;

    DateTranslation(Consumer<Refusal> refuse) {
        this.refuse = refuse;
    }

    /// @param bare the rule has no weekdays or holidays of its own
    /// @param weekdays gets the weekday of `Jan,Feb We[1]`, which the parser takes for a date
    List<Dates> dates(@Nullable List<DateRange> ranges, boolean bare, List<Weekdays> weekdays) {
        List<Dates> dates = new ArrayList<>();
        if (ranges == null) {
            return dates;
        }
        for (int i = 0; i < ranges.size(); i++) {
            DateRange range = ranges.get(i);
            DateWithOffset day = range.getStartDate();
            boolean nth = range.getEndDate() == null && day.getNthWeekDay() != null;
            if (nth && bare && i == ranges.size() - 1 && day.getDayOffset() == 0) {
                dates.add(Dates.single(year(day), new DayOfYear.WholeMonth(month(day))));
                weekdays.add(nth(day));
            } else if (nth && (ranges.size() > 1 || !bare)) {
                refuse.accept(Refusal.AMBIGUOUS_DATE);
            } else {
                dates.add(range(range));
            }
        }
        return dates;
    }

    private static Weekdays nth(DateWithOffset day) {
        var weekday = DayTranslation.day(day.getNthWeekDay());
        return new Weekdays(weekday, weekday, List.of(day.getNth()), 0);
    }

    private Dates range(DateRange range) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate();
        if (range.getInterval() != 0) {
            refuse.accept(Refusal.REPEATED_DATE);
        }
        DayOfYear first = day(start, start);
        if (end == null) {
            return Dates.single(year(start), first);
        }
        if (year(start) == 0 && year(end) != 0) {
            refuse.accept(Refusal.YEAR_AT_END_ONLY);
        }
        Dates dates = new Dates(year(start), first, year(end), day(end, start));
        if (backwards(dates) || end.getMonth() == null && isBefore(end, start)) {
            refuse.accept(Refusal.BACKWARDS_RANGE);
        }
        return dates;
    }

    private static boolean backwards(Dates dates) {
        return dates.startYear() != 0
                && dates.endYear() != 0
                && dates.end()
                        .last(dates.endYear())
                        .isBefore(dates.start().first(dates.startYear()));
    }

    /// `Dec 24-02`: the second day of the same month comes earlier.
    private static boolean isBefore(DateWithOffset end, DateWithOffset start) {
        return end.getVarDate() == null && end.getDay() < start.getDay();
    }

    /// @param start gives the month to an end that has none
    private DayOfYear day(DateWithOffset day, DateWithOffset start) {
        if (day.isOpenEnded()) {
            refuse.accept(Refusal.OPEN_ENDED_DATE);
        }
        if (day.getWeekDayOffset() != null) {
            refuse.accept(Refusal.WEEKDAY_FROM_DATE);
        }
        if (day.getVarDate() != null) {
            return new DayOfYear.EasterDay(day.getDayOffset());
        }
        if (day.getMonth() == null && start.getMonth() == null) {
            refuse.accept(Refusal.SYNTAX);
            return new DayOfYear.EasterDay(0);
        }
        Month month = month(day.getMonth() == null ? start : day);
        if (day.getNthWeekDay() != null) {
            return nthWeekday(month, day);
        }
        return day.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY
                ? new DayOfYear.WholeMonth(month)
                : fixed(month, day);
    }

    private DayOfYear nthWeekday(Month month, DateWithOffset day) {
        if (Math.abs(day.getNth()) > MOST_OF_ALL_MONTHS) {
            refuse.accept(Refusal.NTH_WEEKDAY);
            return new DayOfYear.WholeMonth(month);
        }
        return new DayOfYear.NthWeekday(
                month, DayTranslation.day(day.getNthWeekDay()), day.getNth(), day.getDayOffset());
    }

    private DayOfYear fixed(Month month, DateWithOffset day) {
        if (day.getDay() > month.maxLength()) {
            refuse.accept(Refusal.NO_SUCH_DATE);
            return new DayOfYear.WholeMonth(month);
        }
        return new DayOfYear.Fixed(month, day.getDay(), day.getDayOffset());
    }

    private static int year(DateWithOffset day) {
        return day.getYear() == YearRange.UNDEFINED_YEAR ? 0 : day.getYear();
    }

    private static Month month(DateWithOffset day) {
        return Month.of(day.getMonth().ordinal() + 1);
    }
}
