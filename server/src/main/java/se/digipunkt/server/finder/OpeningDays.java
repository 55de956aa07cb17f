package se.digipunkt.server.finder;

import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// When there is somebody to help at a point, day by day, each time with a name that stays the same
/// when its hours are changed: the second time of a Tuesday is that, whether it begins at one or at
/// two.
record OpeningDays(List<Opening> openings) {

    private static final Duration DAY = Duration.ofDays(1);

    OpeningDays {
        openings = List.copyOf(openings);
    }

    /// @param name as `2026-11-24.1`
    /// @param cancelled by the hours it is open, and it was announced closed
    record Opening(String name, Span span, boolean cancelled) {}

    /// What begins on those days, both included.
    static OpeningDays of(PromisedTime promised, LocalDate first, LocalDate last) {
        // One day more on both sides: an opening that began before the first day is none of its.
        Instant from = SwedishTime.startOf(first.minusDays(1));
        Instant to = SwedishTime.startOf(last.plusDays(2));
        Spans open = promised.open(PromiseKind.STAFFED, from, to);
        Spans planned = promised.planned(PromiseKind.STAFFED, from, to);
        List<Opening> openings = new ArrayList<>();
        byDay(planned, first, last).forEach((day, spans) -> kept(day, spans, open, openings));
        byDay(open.minus(planned), first, last)
                .forEach((day, spans) -> number(day + ".extra", spans, openings));
        return new OpeningDays(openings);
    }

    /// Over midnight it belongs to the day on which it begins; longer than a day it is cut into
    /// days.
    private static Map<LocalDate, List<Span>> byDay(Spans spans, LocalDate first, LocalDate last) {
        Map<LocalDate, List<Span>> days = new TreeMap<>();
        for (Span span : spans.list()) {
            for (Span part : parts(span)) {
                LocalDate day = SwedishTime.dayOf(part.from());
                if (!day.isBefore(first) && !day.isAfter(last)) {
                    days.computeIfAbsent(day, _ -> new ArrayList<>()).add(part);
                }
            }
        }
        return days;
    }

    private static List<Span> parts(Span span) {
        if (span.length().compareTo(DAY) < 0) {
            return List.of(span);
        }
        List<Span> parts = new ArrayList<>();
        Instant begins = span.from();
        while (begins.isBefore(span.to())) {
            Instant midnight = SwedishTime.startOf(SwedishTime.dayOf(begins).plusDays(1));
            Instant ends = midnight.isBefore(span.to()) ? midnight : span.to();
            parts.add(new Span(begins, ends));
            begins = ends;
        }
        return parts;
    }

    /// What is left of each planned span; its first part keeps the planned span's name.
    private static void kept(
            LocalDate day, List<Span> planned, Spans open, List<Opening> openings) {
        for (int i = 0; i < planned.size(); i++) {
            String name = day + "." + (i + 1);
            List<Span> left = open.intersect(Spans.of(planned.get(i))).list();
            if (left.isEmpty()) {
                openings.add(new Opening(name, planned.get(i), true));
            } else {
                openings.add(new Opening(name, left.getFirst(), false));
                number(name + ".part", left.subList(1, left.size()), openings);
            }
        }
    }

    private static void number(String name, List<Span> spans, List<Opening> openings) {
        for (int i = 0; i < spans.size(); i++) {
            openings.add(new Opening(name + "." + (i + 1), spans.get(i), false));
        }
    }
}
