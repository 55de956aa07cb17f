package se.digipunkt.kiosk.outlook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// From a moment until before another.
public record Interval(Instant from, Instant to) {

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /// What is left from the minute of a moment.
    Interval from(Instant moment) {
        return new Interval(moment.truncatedTo(ChronoUnit.MINUTES), to);
    }

    /// What is left without another one.
    List<Interval> without(Interval other) {
        List<Interval> left = new ArrayList<>(2);
        if (from.isBefore(other.from)) {
            left.add(new Interval(from, to.isBefore(other.from) ? to : other.from));
        }
        if (to.isAfter(other.to)) {
            left.add(new Interval(from.isAfter(other.to) ? from : other.to, to));
        }
        return left;
    }
}
