package se.digipunkt.server.fleet.daily;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.fleet.availability.Accounting;
import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// What was promised on days that nobody has counted, of which all is unknown. Read from the
/// promises of all places at once, and remembered of each until it is changed, or the day is over:
/// a page asks for the same more than once, and so does its next reader.
@Singleton
final class Uncounted {

    /// A few periods of some thousand places.
    private static final int MOST = 20_000;

    private final Places places;
    private final ChangedPlaces changed;
    private final AtomicReference<Remembered> remembered =
            new AtomicReference<>(new Remembered("", LocalDate.MIN, Instant.EPOCH, Map.of()));

    Uncounted(Places places, ChangedPlaces changed) {
        this.places = places;
        this.changed = changed;
    }

    /// Days of a place, both included, but those that were counted.
    ///
    /// @param done null when none were
    record Asked(String place, LocalDate first, LocalDate last, @Nullable CountedRow done) {

        boolean isAnything() {
            return !last.isBefore(first)
                    && (done == null
                            || first.isBefore(done.firstDay())
                            || last.isAfter(done.lastDay()));
        }

        private Span span() {
            return span(first, last);
        }

        private static Span span(LocalDate first, LocalDate last) {
            return new Span(SwedishTime.startOf(first), SwedishTime.startOf(last.plusDays(1)));
        }

        private Spans without(Spans spans) {
            return done == null
                    ? spans
                    : spans.minus(Spans.of(span(done.firstDay(), done.lastDay())));
        }

        private Counted sum(Promised promised) {
            return Counted.unknown(
                    without(promised.promised()).total(), without(promised.shortNotice()).total());
        }
    }

    /// @param state of the places when it was read
    /// @param since what was changed before this was among it
    private record Remembered(
            String state, LocalDate day, Instant since, Map<Asked, Counted> sums) {}

    /// By place.
    Map<String, Counted> sums(Collection<Asked> all) {
        Map<String, Counted> sums = new HashMap<>();
        Map<String, Asked> unread = new HashMap<>();
        Map<Asked, Counted> known = known();
        for (Asked asked : all) {
            Counted sum = asked.isAnything() ? known.get(asked) : Counted.NOTHING;
            if (sum == null) {
                unread.put(asked.place(), asked);
            } else {
                sums.put(asked.place(), sum);
            }
        }
        Map<String, Span> spans = new HashMap<>();
        unread.forEach((place, asked) -> spans.put(place, asked.span()));
        places.promised(
                spans,
                PromiseKind.ACCESS,
                (place, promised) -> {
                    Asked asked = unread.remove(place);
                    if (asked != null) {
                        sums.put(place, asked.sum(promised));
                        known.put(asked, asked.sum(promised));
                    }
                });
        unread.keySet().forEach(place -> sums.put(place, Counted.NOTHING));
        return sums;
    }

    /// By day, for the days with a promise.
    Map<LocalDate, Counted> byDay(Asked asked) {
        if (!asked.isAnything() || places.find(asked.place()).isEmpty()) {
            return Map.of();
        }
        Span span = asked.span();
        Promised promised =
                places.promised(asked.place(), PromiseKind.ACCESS, span.from(), span.to());
        return Accounting.byDay(
                List.of(),
                asked.without(promised.promised()),
                asked.without(promised.shortNotice()));
    }

    /// What is still so. The state is read before the promises are, so that a change in between is
    /// never missed.
    private Map<Asked, Counted> known() {
        Instant now = changed.now();
        LocalDate today = changed.today();
        String state = places.state();
        return remembered
                .updateAndGet(
                        before ->
                                before.state().equals(state) && before.sums().size() < MOST
                                        ? before
                                        : new Remembered(state, today, now, kept(before, today)))
                .sums();
    }

    private Map<Asked, Counted> kept(Remembered before, LocalDate today) {
        Map<Asked, Counted> kept = new ConcurrentHashMap<>();
        if (before.day().equals(today) && before.sums().size() < MOST) {
            Predicate<String> another = changed.since(before.since());
            before.sums()
                    .forEach(
                            (asked, sum) -> {
                                if (!another.test(asked.place())) {
                                    kept.put(asked, sum);
                                }
                            });
        }
        return kept;
    }
}
