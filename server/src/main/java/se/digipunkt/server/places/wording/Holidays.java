package se.digipunkt.server.places.wording;

import se.digipunkt.server.places.hours.Interval;

import java.util.List;

/// What public holidays mean for the hours.
public sealed interface Holidays {

    /// Nothing: the weekday's hours hold.
    record LikeWeekdays() implements Holidays {}

    record Closed() implements Holidays {}

    /// The hours of Sundays, in each season its own.
    record LikeSundays() implements Holidays {}

    record Hours(List<Interval> intervals) implements Holidays {

        public Hours {
            intervals = Times.joined(intervals);
            if (intervals.isEmpty()) {
                throw new IllegalArgumentException("Holidays without hours are closed");
            }
        }
    }
}
