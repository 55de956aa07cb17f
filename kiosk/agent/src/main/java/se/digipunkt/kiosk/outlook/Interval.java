package se.digipunkt.kiosk.outlook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From a moment until before another.
public record Interval(Instant from, Instant to) {

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /// What is left from the minute of a moment.
    Interval from(Instant moment) {
        return new Interval(moment.truncatedTo(ChronoUnit.MINUTES), to);
    }

    /// What both have in common, if anything.
    Optional<Interval> within(Interval other) {
        Instant later = from.isAfter(other.from) ? from : other.from;
        Instant earlier = to.isBefore(other.to) ? to : other.to;
        return later.isBefore(earlier)
                ? Optional.of(new Interval(later, earlier))
                : Optional.empty();
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
