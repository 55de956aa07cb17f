package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.promised.Now;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.web.Page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a resident is told of a point's promise in a line or two: is there help, is it open, when
/// next. Shown by the template `places/promise`.
///
/// @param help about a person who can help
/// @param access about the place being open
/// @param now when it was asked
public record PromiseLine(Look help, Look access, Instant now) {

    /// Within a week is found at once; farther off is looked for only when nothing is closer.
    private static final int SOON_DAYS = 8;

    private static final int FAR_DAYS = 62;

    public sealed interface Look {}

    /// @param until absent when it does not end within a week
    public record Open(Optional<Instant> until) implements Look {}

    public record Opens(Span span) implements Look {}

    /// Should be open, but was closed at short notice.
    public record Shut(Optional<Span> next) implements Look {}

    /// Nothing is promised in the coming weeks.
    public record Silent() implements Look {}

    /// No hours are given, or none that we understand.
    public record Untold() implements Look {}

    /// In the reader's words: help first, then the doors when that says more.
    public List<String> words(Page page) {
        String told = PromiseWords.help(page, this);
        return PromiseWords.differs(this)
                ? List.of(told, PromiseWords.access(page, this))
                : List.of(told);
    }

    /// @param call the next one of a bus, where it stops
    static PromiseLine of(
            ServicePoint point, PromisedTime promised, Optional<Call> call, Instant now) {
        Now state = promised.at(now);
        boolean told = told(point.openingHours()) || told(point.staffedHours());
        return new PromiseLine(
                sooner(look(promised, PromiseKind.STAFFED, state.staffed(), now, told), call, now),
                sooner(look(promised, PromiseKind.ACCESS, state.access(), now, told), call, now),
                now);
    }

    /// The bus, where it is there before anything else.
    private static Look sooner(Look look, Optional<Call> call, Instant now) {
        if (call.isEmpty()) {
            return look;
        }
        Instant from = call.get().from();
        Instant to = call.get().to();
        boolean there = !from.isAfter(now);
        Look bus = there ? new Open(Optional.of(to)) : new Opens(new Span(from, to));
        return switch (look) {
            case Open _ -> look;
            case Opens(Span span) -> span.from().isBefore(from) ? look : bus;
            case Shut(Optional<Span> next) ->
                    there ? bus : new Shut(Optional.of(earlier(next, new Span(from, to))));
            case Silent _, Untold _ -> bus;
        };
    }

    private static Span earlier(Optional<Span> next, Span bus) {
        return next.filter(span -> span.from().isBefore(bus.from())).orElse(bus);
    }

    private static boolean told(@Nullable String hours) {
        return hours != null && PointViews.understood(hours);
    }

    private static Look look(
            PromisedTime promised, PromiseKind kind, Now.State state, Instant now, boolean told) {
        return switch (state) {
            case Now.Open(Optional<Instant> until) -> new Open(until);
            case Now.ClosedAtShortNotice(Span rest) -> new Shut(next(promised, kind, rest.to()));
            case Now.Closed() ->
                    next(promised, kind, now)
                            .<Look>map(Opens::new)
                            .orElseGet(() -> told ? new Silent() : new Untold());
        };
    }

    private static Optional<Span> next(PromisedTime promised, PromiseKind kind, Instant from) {
        return promised.next(kind, from, SOON_DAYS).or(() -> promised.next(kind, from, FAR_DAYS));
    }
}
