package se.digipunkt.server.finder;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// When there is help at a point or on a bus, as events of a calendar: the staffed time by the
/// hours, and the calls of buses. What is closed or cancelled is an event too, and says so.
@Singleton
final class Timetables {

    private static final Duration AHEAD = Duration.ofDays(120);
    private static final Duration BACK = Duration.ofDays(7);

    private final Places places;
    private final Clock clock;

    Timetables(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /// @param summary what an event is called
    List<CalendarEvent> of(Place place, String summary) {
        Instant now = clock.instant();
        Instant from = now.minus(BACK);
        Instant to = now.plus(AHEAD);
        List<CalendarEvent> events = new ArrayList<>(calls(place, from, to, summary));
        if (place instanceof ServicePoint point) {
            events.addAll(
                    hours(point, places.promisedTime(point.id()), new Span(from, to), summary));
        }
        return List.copyOf(events);
    }

    private List<CalendarEvent> hours(
            ServicePoint point, PromisedTime promised, Span asked, String summary) {
        Spans planned = promised.planned(PromiseKind.STAFFED, asked.from(), asked.to());
        Spans open = promised.open(PromiseKind.STAFFED, asked.from(), asked.to());
        Stream<CalendarEvent> regular =
                planned.list().stream().flatMap(span -> kept(point, span, open, summary));
        Stream<CalendarEvent> extra =
                open.minus(planned).list().stream()
                        .map(span -> event(uid(point, span), span, point.name(), summary, false));
        return Stream.concat(regular, extra).toList();
    }

    /// What is left of a planned span; its first part keeps the planned span's id.
    private Stream<CalendarEvent> kept(
            ServicePoint point, Span planned, Spans open, String summary) {
        List<Span> left = open.intersect(Spans.of(planned)).list();
        if (left.isEmpty()) {
            return Stream.of(event(uid(point, planned), planned, point.name(), summary, true));
        }
        return left.stream()
                .map(
                        part ->
                                event(
                                        uid(point, part.equals(left.getFirst()) ? planned : part),
                                        part,
                                        point.name(),
                                        summary,
                                        false));
    }

    private List<CalendarEvent> calls(Place place, Instant from, Instant to, String summary) {
        return places.listCalls(place.id(), dayOf(from), dayOf(to)).stream()
                .filter(call -> !call.school())
                .map(call -> event(place, call, summary))
                .toList();
    }

    private CalendarEvent event(Place place, Call call, String summary) {
        String where =
                place instanceof Bus
                        ? places.find(call.stop()).map(Place::name).orElse(call.stop())
                        : place.name();
        return event(
                call.id().replace(':', '.') + "@digipunkt",
                new Span(call.from(), call.to()),
                where,
                summary,
                call.state() == CallState.CANCELLED);
    }

    private CalendarEvent event(
            String uid, Span span, String where, String summary, boolean cancelled) {
        return new CalendarEvent(
                uid, span.from(), span.to(), summary, where, cancelled, clock.instant());
    }

    private static String uid(ServicePoint point, Span span) {
        return point.id() + "." + span.from().getEpochSecond() + "@digipunkt";
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, KnownTime.ZONE);
    }
}
