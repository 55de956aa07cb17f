package se.digipunkt.server.places.visits;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Reference;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// Something that shows where a bus was, at a moment between two, which are the same where the
/// clock was right.
///
/// @param entry that tells it
/// @param call null at a stop that was not planned
/// @param stop null where that is not known any more
public record Sign(
        Kind kind,
        Reference entry,
        @Nullable String call,
        @Nullable String stop,
        Instant earliest,
        Instant latest) {

    public enum Kind {
        ARRIVED,
        LEFT,

        /// Somebody was helped there.
        HELPED
    }

    public boolean certain() {
        return earliest.equals(latest);
    }

    /// For certain, by the clock or by the order of one journal.
    public boolean isBefore(Sign other) {
        return latest.isBefore(other.earliest)
                || isOfSameJournal(other) && entry.seq() < other.entry.seq();
    }

    private boolean isOfSameJournal(Sign other) {
        return Objects.equals(entry.journal(), other.entry.journal());
    }

    /// The same where it is known to lie between two other moments; itself where that cannot be.
    public Sign between(Instant notBefore, Instant notAfter) {
        Instant from = earliest.isBefore(notBefore) ? notBefore : earliest;
        Instant to = latest.isAfter(notAfter) ? notAfter : latest;
        return from.isAfter(to) ? this : new Sign(kind, entry, call, stop, from, to);
    }

    boolean isWithin(Duration length) {
        return Duration.between(earliest, latest).compareTo(length) <= 0;
    }
}
