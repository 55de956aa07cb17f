package se.digipunkt.server.fleet.availability;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers spans of one meaning, and leaves out at their edges what is not certain. Spans that
/// touch within a boot have no edge there, however uncertain its time is.
final class Evident {

    private final List<Span> certain = new ArrayList<>();
    private final Map<Anchor, List<Span>> blurred = new HashMap<>();

    void add(Anchor anchor, Instant from, Instant until) {
        if (from.isBefore(until)) {
            List<Span> spans =
                    anchor.blur().isZero()
                            ? certain
                            : blurred.computeIfAbsent(anchor, a -> new ArrayList<>());
            spans.add(new Span(from, until));
        }
    }

    Spans all() {
        List<Span> all = new ArrayList<>(certain);
        blurred.forEach(
                (anchor, spans) ->
                        Spans.of(spans).list().forEach(span -> narrow(span, anchor.blur(), all)));
        return Spans.of(all);
    }

    private static void narrow(Span span, Duration blur, List<Span> all) {
        Instant from = span.from().plus(blur);
        Instant until = span.to().minus(blur);
        if (from.isBefore(until)) {
            all.add(new Span(from, until));
        }
    }
}
