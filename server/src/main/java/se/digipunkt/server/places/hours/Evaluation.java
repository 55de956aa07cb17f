package se.digipunkt.server.places.hours;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Opening hours as moments, day by day.
public final class Evaluation {

    private Evaluation() {}

    /// The openings that begin on a day, in order; they can end on the next.
    public static void openings(OpeningHours hours, LocalDate day, List<Span> into) {
        for (Interval interval : hours.on(day).intervals()) {
            add(day, interval.from(), interval.to(), into);
        }
    }

    /// Hours that lie whole in the hour that summer time skips are no time at all.
    private static void add(LocalDate day, int from, int to, List<Span> into) {
        Instant begin = SwedishTime.at(day, from);
        Instant end = SwedishTime.at(day, to);
        if (begin.isBefore(end)) {
            into.add(new Span(begin, end));
        }
    }

    /// What is open between two moments; what begins earlier or ends later is cut.
    public static Spans open(OpeningHours hours, Instant from, Instant to) {
        List<Span> openings = new ArrayList<>();
        LocalDate last = SwedishTime.dayOf(to);
        for (LocalDate day = dayBefore(from); !day.isAfter(last); day = day.plusDays(1)) {
            openings(hours, day, openings);
        }
        return Spans.of(openings).within(from, to);
    }

    /// The first day whose hours can still last at a moment.
    public static LocalDate dayBefore(Instant moment) {
        return SwedishTime.dayOf(moment).minusDays(1);
    }
}
