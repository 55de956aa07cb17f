package se.digipunkt.server.places.hours;

import se.digipunkt.server.places.time.SwedishHoliday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// What a date range can begin or end with.
sealed interface DayOfYear {

    /// The day in a year; for a whole month its first; for a day that the year lacks (February 29)
    /// the next one.
    LocalDate first(int year);

    /// The day in a year; for a whole month its last; for a day that the year lacks the one before.
    LocalDate last(int year);

    String text();

    record WholeMonth(Month month) implements DayOfYear {

        @Override
        public LocalDate first(int year) {
            return LocalDate.of(year, month, 1);
        }

        @Override
        public LocalDate last(int year) {
            return YearMonth.of(year, month).atEndOfMonth();
        }

        @Override
        public String text() {
            return name(month);
        }
    }

    record Fixed(Month month, int day, int offsetDays) implements DayOfYear {

        @Override
        public LocalDate first(int year) {
            return missing(year)
                    ? LocalDate.of(year, Month.MARCH, 1).plusDays(offsetDays)
                    : in(year);
        }

        @Override
        public LocalDate last(int year) {
            return missing(year)
                    ? LocalDate.of(year, Month.FEBRUARY, 28).plusDays(offsetDays)
                    : in(year);
        }

        private boolean missing(int year) {
            return day == 29 && month == Month.FEBRUARY && !Year.isLeap(year);
        }

        private LocalDate in(int year) {
            return LocalDate.of(year, month, day).plusDays(offsetDays);
        }

        @Override
        public String text() {
            return name(month) + String.format(Locale.ROOT, " %02d", day) + offset(offsetDays);
        }
    }

    /// @param nth 1 to 4 from the month's start, -1 to -4 from its end: every month has them
    record NthWeekday(Month month, DayOfWeek weekday, int nth, int offsetDays)
            implements DayOfYear {

        @Override
        public LocalDate first(int year) {
            return LocalDate.of(year, month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday))
                    .plusDays(offsetDays);
        }

        @Override
        public LocalDate last(int year) {
            return first(year);
        }

        @Override
        public String text() {
            String day = Weekdays.name(weekday) + "[" + nth + "]";
            return name(month) + " " + day + offset(offsetDays);
        }
    }

    record EasterDay(int offsetDays) implements DayOfYear {

        @Override
        public LocalDate first(int year) {
            return SwedishHoliday.EASTER_SUNDAY.in(year).plusDays(offsetDays);
        }

        @Override
        public LocalDate last(int year) {
            return first(year);
        }

        @Override
        public String text() {
            return "easter" + offset(offsetDays);
        }
    }

    private static String name(Month month) {
        String name = month.name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }

    /// As ` -2 days`, or nothing.
    static String offset(int days) {
        if (days == 0) {
            return "";
        }
        String sign = days > 0 ? " +" : " -";
        return sign + Math.abs(days) + (Math.abs(days) == 1 ? " day" : " days");
    }
}
