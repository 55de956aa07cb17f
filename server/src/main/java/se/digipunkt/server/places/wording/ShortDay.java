package se.digipunkt.server.places.wording;

import se.digipunkt.server.places.hours.Interval;

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
    }

    public record Yearly(MonthDay date) implements Which {

        @Override
        public String text() {
            return Text.of(date);
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
