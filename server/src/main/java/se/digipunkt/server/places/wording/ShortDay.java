package se.digipunkt.server.places.wording;

import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.time.SwedishHoliday;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/// A day of the year with other hours when it falls on a weekday that is otherwise open.
///
/// @param intervals empty: closed
public record ShortDay(Which day, List<Interval> intervals) {

    public ShortDay {
        intervals = Times.joined(intervals);
    }

    public sealed interface Which {

        String text();

        boolean isOn(LocalDate date);
    }

    public record Yearly(MonthDay date) implements Which {

        @Override
        public String text() {
            return Text.of(date);
        }

        @Override
        public boolean isOn(LocalDate other) {
            return MonthDay.from(other).equals(date);
        }
    }

    /// @param days after Easter Sunday, negative before: Maundy Thursday is -3
    public record FromEaster(int days) implements Which {

        @Override
        public String text() {
            if (days == 0) {
                return "easter";
            }
            String unit = Math.abs(days) == 1 ? " day" : " days";
            return "easter " + (days > 0 ? "+" : "-") + Math.abs(days) + unit;
        }

        @Override
        public boolean isOn(LocalDate date) {
            return SwedishHoliday.EASTER_SUNDAY.in(date.getYear()).plusDays(days).equals(date);
        }
    }

    /// @param openDays weekdays that are open in an ordinary week, as `Mo-Fr`, or empty
    String rule(String openDays) {
        if (intervals.isEmpty()) {
            return day.text() + " off";
        }
        String days = openDays.isEmpty() ? "" : " " + openDays;
        return day.text() + days + " " + Times.joined(intervals, ",");
    }
}
