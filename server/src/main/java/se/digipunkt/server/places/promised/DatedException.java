package se.digipunkt.server.places.promised;

import se.digipunkt.server.places.time.Span;

import java.time.Instant;
import java.util.Set;

/// A deviation from the hours at one time, with what it is for and when it was announced.
///
/// @param kinds of promised time that it is about
/// @param reason a code from a list, never text
/// @param announcedAt when the public could first know
public record DatedException(
        Set<PromiseKind> kinds, Span span, Effect effect, String reason, Instant announcedAt) {

    public DatedException {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("An exception is about some kind of promised time");
        }
    }

    boolean closesDoorsAlone() {
        return effect == Effect.CLOSED && !kinds.contains(PromiseKind.STAFFED);
    }

    public enum Effect {
        CLOSED,
        /// Open beyond the hours, from when it was announced.
        EXTRA_OPEN
    }
}
