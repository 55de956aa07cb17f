package se.digipunkt.server.places.kept;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.Instant;

/// A bus at a stop from one moment until another, as far as that matters: who comes or leaves
/// within the tolerance was there from the beginning or to the end.
///
/// @param came the beginning of all when it was not late
/// @param gone the end of all when it did not leave early
record Presence(Instant came, Instant gone) {

    /// @param relied the time that people relied on
    static Presence of(Instant came, Instant gone, Span relied) {
        boolean late = came.isAfter(relied.from().plus(Keeping.TOLERANCE));
        boolean early = gone.isBefore(relied.to().minus(Keeping.TOLERANCE));
        return new Presence(late ? came : Instant.MIN, early ? gone : Instant.MAX);
    }

    Outcome outcome(Span relied) {
        if (!gone.isAfter(relied.from())) {
            return Outcome.MISSED;
        }
        if (gone.isBefore(Instant.MAX)) {
            return Outcome.CUT_SHORT;
        }
        return came.isAfter(Instant.MIN) ? Outcome.LATE : Outcome.KEPT;
    }

    /// What of a call that was cancelled too late was given until people were told: nobody begins a
    /// call that is off.
    Outcome outcomeUntil(Instant announced, Span relied) {
        boolean begun = came.isBefore(announced) && relied.from().isBefore(announced);
        return begun && gone.isAfter(relied.from()) ? Outcome.CUT_SHORT : Outcome.MISSED;
    }

    Spans within(Spans time) {
        return time.within(came, gone);
    }
}
