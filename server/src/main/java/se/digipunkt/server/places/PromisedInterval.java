package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.Instant;
import java.util.stream.Stream;

/// Time that a point has promised without a gap, for programs.
///
/// @param source `hours`, with their exceptions, or `call` of a bus
/// @param closed true when it was closed or cancelled at short notice: promised, and not kept
record PromisedInterval(
        Instant from, Instant to, PromiseKind kind, String source, @Nullable Boolean closed) {

    /// @param promised all of it, what was closed at short notice included
    static Stream<PromisedInterval> of(
            Spans promised, Spans closed, PromiseKind kind, String source) {
        return Stream.concat(
                promised.minus(closed).list().stream().map(span -> of(span, kind, source, null)),
                closed.list().stream().map(span -> of(span, kind, source, true)));
    }

    private static PromisedInterval of(
            Span span, PromiseKind kind, String source, @Nullable Boolean closed) {
        return new PromisedInterval(span.from(), span.to(), kind, source, closed);
    }
}
