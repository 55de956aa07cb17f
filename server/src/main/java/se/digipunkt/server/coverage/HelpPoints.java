package se.digipunkt.server.coverage;

import jakarta.inject.Singleton;

import se.digipunkt.server.coverage.reach.Opening;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How long each point has promised help in a period. Kept for as long as no place changes: a
/// slider asks for the same period again and again.
@Singleton
final class HelpPoints {

    private static final int MOST_KEPT = 12;

    private final Places places;
    private final Kept<Key, List<HelpPoint>> kept = new Kept<>(MOST_KEPT);

    HelpPoints(Places places) {
        this.places = places;
    }

    private record Key(String state, LocalDate from, LocalDate to, PromiseKind kind) {}

    List<HelpPoint> of(PromiseKind kind, Days days) {
        return kept.get(
                new Key(places.state(), days.from(), days.to(), kind), key -> read(kind, days));
    }

    private List<HelpPoint> read(PromiseKind kind, Days days) {
        List<ServicePoint> points = places.listPoints();
        Span span =
                new Span(
                        SwedishTime.startOf(days.from()),
                        SwedishTime.startOf(days.to().plusDays(1)));
        Map<String, Long> minutes = new HashMap<>();
        places.promised(
                points.stream().collect(Collectors.toMap(ServicePoint::id, point -> span)),
                kind,
                (id, promised) -> minutes.put(id, promised.minutes()));
        return points.stream()
                .map(
                        point ->
                                new HelpPoint(
                                        point,
                                        new Opening(
                                                minutes.getOrDefault(point.id(), 0L),
                                                days.count())))
                .toList();
    }
}
