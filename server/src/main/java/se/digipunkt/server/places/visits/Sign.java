package se.digipunkt.server.places.visits;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Something that shows where a bus was, at a moment between two, which are the same where the
/// clock was right.
///
/// @param id of the entry that tells it
/// @param call null at a stop that was not planned
/// @param stop null where that is not known any more
public record Sign(
        Kind kind,
        String id,
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

    boolean isWithin(Duration length) {
        return Duration.between(earliest, latest).compareTo(length) <= 0;
    }
}
