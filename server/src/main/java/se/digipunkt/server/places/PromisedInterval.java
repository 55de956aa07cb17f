package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.time.Span;

import java.time.Instant;

/// Time that a point has promised without a gap, for programs.
///
/// @param source `hours`, with their exceptions
/// @param closed true when it was closed at short notice: promised, and not kept
record PromisedInterval(
        Instant from, Instant to, PromiseKind kind, String source, @Nullable Boolean closed) {

    static PromisedInterval kept(Span span, PromiseKind kind) {
        return new PromisedInterval(span.from(), span.to(), kind, "hours", null);
    }

    static PromisedInterval closed(Span span, PromiseKind kind) {
        return new PromisedInterval(span.from(), span.to(), kind, "hours", true);
    }
}
