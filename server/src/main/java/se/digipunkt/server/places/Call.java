package se.digipunkt.server.places;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// One planned halt of a bus at a stop.
///
/// @param id `round:stop:date`; it never changes, whatever becomes of the call
/// @param stop id of the service point
/// @param date of the round that it belongs to, also when the halt is after midnight or was moved
/// @param from the time that counts now; of a cancelled call the one that it had until then
/// @param to the end of that
/// @param plannedFrom the time that people relied on before the announcement
/// @param plannedTo the end of that
/// @param announcedAt when people were told; absent on a planned call
/// @param school true when it is not for the public
public record Call(
        String id,
        String round,
        String bus,
        String stop,
        LocalDate date,
        Instant from,
        Instant to,
        Instant plannedFrom,
        Instant plannedTo,
        CallState state,
        @Nullable Instant announcedAt,
        @Nullable CallReason reason,
        boolean school) {

    /// True when the bus is to stand at the stop at that moment, by what held then: a call that is
    /// cancelled or moved while it goes on has begun all the same.
    public boolean isAt(Instant moment) {
        return holding().at(moment).isPresent();
    }

    /// True when the bus is to stand at the stop at some moment of a time.
    public boolean isDuring(Instant since, Instant until) {
        return state != CallState.CANCELLED && from.isBefore(until) && to.isAfter(since);
    }

    /// True when what was planned is not what holds, and people were told too late to be without
    /// it.
    ///
    /// @param notice how long ahead an announcement takes minutes out of the promise
    public boolean changedAtShortNotice(Duration notice) {
        boolean changed = state == CallState.CANCELLED || state == CallState.MOVED;
        return changed && announcedAt != null && announcedAt.isAfter(plannedFrom.minus(notice));
    }

    /// What counts as promised: the time that holds, and what was planned when people were told too
    /// late to be without it.
    public Spans promised(Duration notice) {
        return holding().union(changedAtShortNotice(notice) ? planned() : Spans.NONE);
    }

    /// The promised minutes that people were told too late that they would not get: a short-notice
    /// closure.
    public Spans lostAtShortNotice(Duration notice) {
        return changedAtShortNotice(notice) ? planned().minus(holding()) : Spans.NONE;
    }

    private Spans holding() {
        Spans now = Spans.of(new Span(from, to));
        return switch (state) {
            case PLANNED, EXTRA -> now;
            case CANCELLED -> untilAnnounced(now);
            case MOVED -> now.union(untilAnnounced(planned()));
        };
    }

    private Spans untilAnnounced(Spans before) {
        return announcedAt == null ? Spans.NONE : before.within(Instant.MIN, announcedAt);
    }

    private Spans planned() {
        return Spans.of(new Span(plannedFrom, plannedTo));
    }

    /// The later of the ends: until then people may wait.
    @JsonIgnore
    public Instant over() {
        return to.isAfter(plannedTo) ? to : plannedTo;
    }
}
