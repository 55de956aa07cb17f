package se.digipunkt.server.places.time;

import java.time.Duration;
import java.time.Instant;

/// From a moment until before another, never empty.
public record Span(Instant from, Instant to) implements Comparable<Span> {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A span ends after it begins: " + from + ", " + to);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /// Both as a set, or nothing at all when they have no moment in common.
    public Spans intersect(Span other) {
        return overlaps(other)
                ? Spans.of(new Span(later(from, other.from), earlier(to, other.to)))
                : Spans.NONE;
    }

    @Override
    public int compareTo(Span other) {
        int byStart = from.compareTo(other.from);
        return byStart == 0 ? to.compareTo(other.to) : byStart;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
