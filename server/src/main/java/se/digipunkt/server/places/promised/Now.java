package se.digipunkt.server.places.promised;

import se.digipunkt.server.places.time.Span;

import java.time.Instant;
import java.util.Optional;

/// What a point promises at a moment, as a resident should hear it.
public record Now(State access, State staffed) {

    public sealed interface State {}

    /// @param until absent when it does not end within a week
    public record Open(Optional<Instant> until) implements State {}

    public record Closed() implements State {}

    /// Should be open, but closed was announced too late to count as notice.
    ///
    /// @param rest from the moment until the closed time is over
    public record ClosedAtShortNotice(Span rest) implements State {}
}
