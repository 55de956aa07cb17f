package se.digipunkt.server.fleet.daily;

import jakarta.inject.Singleton;

import se.digipunkt.server.fleet.availability.Accounting;
import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.fleet.availability.Timeline;
import se.digipunkt.server.fleet.evidence.Evidence;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.Promised;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts days of a place from its evidence and its promise.
@Singleton
final class Count {

    private final Evidence evidence;
    private final Places places;

    Count(Evidence evidence, Places places) {
        this.evidence = evidence;
        this.places = places;
    }

    /// @param last included
    /// @return the days with a promise
    List<DayRow> days(String place, LocalDate first, LocalDate last) {
        Promised promised = promised(place, first, last);
        List<Timeline> kiosks =
                evidence.lives(place, SwedishTime.startOf(first)).stream()
                        .map(Accounting::timeline)
                        .toList();
        Map<LocalDate, Counted> counted =
                Accounting.byDay(kiosks, promised.promised(), promised.shortNotice());
        Map<LocalDate, Long> promises = promises(promised);
        List<DayRow> rows = new ArrayList<>();
        counted.forEach(
                (day, one) -> rows.add(DayRow.of(place, day, one, promises.getOrDefault(day, 0L))));
        return rows;
    }

    /// Nothing at a place that nobody has registered, or not yet.
    Promised promised(String place, LocalDate first, LocalDate last) {
        if (places.find(place).isEmpty()) {
            return new Promised(Spans.NONE, Spans.NONE);
        }
        return places.promised(
                place,
                PromiseKind.ACCESS,
                SwedishTime.startOf(first),
                SwedishTime.startOf(last.plusDays(1)));
    }

    /// A number by day that is another one when what is promised, or closed at short notice, is at
    /// other times.
    Map<LocalDate, Long> promises(Promised promised) {
        Map<LocalDate, Long> promises = new TreeMap<>();
        add(promised.promised(), 31, promises);
        add(promised.shortNotice(), 37, promises);
        return promises;
    }

    private static void add(Spans spans, long factor, Map<LocalDate, Long> promises) {
        for (Span span : spans.list()) {
            Instant from = span.from();
            while (from.isBefore(span.to())) {
                LocalDate day = SwedishTime.dayOf(from);
                Instant midnight = SwedishTime.startOf(day.plusDays(1));
                Instant to = midnight.isBefore(span.to()) ? midnight : span.to();
                long one = factor * from.toEpochMilli() + to.toEpochMilli();
                promises.merge(day, one, (before, next) -> before * factor + next);
                from = to;
            }
        }
    }
}
