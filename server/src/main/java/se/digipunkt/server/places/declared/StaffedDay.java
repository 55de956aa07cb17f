package se.digipunkt.server.places.declared;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.time.Spans;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// The staffed hours of a point on a day. Delivered, lost and unknown add up to promised; what is
/// to come is unknown.
///
/// @param hours that were promised
/// @param open those of them that were not closed too late
/// @param declared null when nothing was
/// @param shown help was logged at the point in a part of the day with such hours
/// @param now nothing after it was delivered yet
public record StaffedDay(
        LocalDate day,
        Spans hours,
        Spans open,
        @Nullable Declared declared,
        boolean shown,
        Instant now) {

    /// Nobody has said anything, and no desk shows it.
    public boolean notKnown() {
        return declared == null && !shown;
    }

    public boolean over() {
        return hours.within(now, Instant.MAX).isEmpty();
    }

    public Duration promised() {
        return hours.total();
    }

    /// What is declared goes before what the desk shows: help may be given by telephone.
    public Duration delivered() {
        Spans there = declared == null ? helped() : declared.of(open, day);
        return there.within(Instant.MIN, now).total();
    }

    private Spans helped() {
        return shown ? open : Spans.NONE;
    }

    public Duration lost() {
        return declared == null ? closed() : promised().minus(declared.of(open, day).total());
    }

    Duration closed() {
        return hours.minus(open).total();
    }

    public Duration unknown() {
        return promised().minus(delivered()).minus(lost());
    }

    public StaffedSum sum() {
        Duration delivered = delivered();
        return new StaffedSum(
                promised(),
                declared == null ? Duration.ZERO : delivered,
                declared == null ? delivered : Duration.ZERO,
                lost());
    }
}
