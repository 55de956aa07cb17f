package se.digipunkt.server.places.promised;

import se.digipunkt.server.places.time.Spans;

/// What a place has promised of one kind, by its hours, their exceptions and the public calls of
/// buses together; what overlaps is there once.
///
/// @param promised closures at short notice included
/// @param open what a resident could count on
public record Promised(Spans promised, Spans open) {

    /// Promised, and closed or cancelled too late.
    public Spans shortNotice() {
        return promised.minus(open);
    }

    public long minutes() {
        return promised.minutes();
    }
}
