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
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// When there is help at a point or on a bus, as events of a calendar: the staffed time by the
/// hours, and the calls of buses. What is closed or cancelled is an event too, and says so.
@Singleton
final class Timetables {

    private static final int DAYS_AHEAD = 120;
    private static final int DAYS_BACK = 7;

    private final Places places;
    private final Clock clock;

    Timetables(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /// What all events of one calendar have in common.
    ///
    /// @param summary what an event is called
    /// @param changed when anything in the calendar was changed last: an event may say that it was
    ///   changed too often, never too seldom, and what is taken back leaves no other trace
    private record Common(String summary, Instant changed) {

        CalendarEvent event(String uid, Span span, String where, boolean cancelled) {
            return new CalendarEvent(
                    uid, span.from(), span.to(), summary, where, cancelled, changed);
        }
    }

    /// @param summary what an event is called
    List<CalendarEvent> of(Place place, String summary) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), KnownTime.ZONE);
        LocalDate first = today.minusDays(DAYS_BACK);
        LocalDate last = today.plusDays(DAYS_AHEAD);
        Common common =
                new Common(summary, places.changed(place.id()).orElse(CalendarFeed.UNCHANGED));
        List<CalendarEvent> events = new ArrayList<>(calls(place, first, last, common));
        if (place instanceof ServicePoint point) {
            Span asked =
                    new Span(SwedishTime.startOf(first), SwedishTime.startOf(last.plusDays(1)));
            events.addAll(hours(point, places.promisedTime(point.id()), asked, common));
        }
        return List.copyOf(events);
    }

    private static List<CalendarEvent> hours(
            ServicePoint point, PromisedTime promised, Span asked, Common common) {
        Spans planned = promised.planned(PromiseKind.STAFFED, asked.from(), asked.to());
        Spans open = promised.open(PromiseKind.STAFFED, asked.from(), asked.to());
        Stream<CalendarEvent> regular =
                planned.list().stream().flatMap(span -> kept(point, span, open, common));
        Stream<CalendarEvent> extra =
                open.minus(planned).list().stream()
                        .map(span -> common.event(uid(point, span), span, point.name(), false));
        return Stream.concat(regular, extra).toList();
    }

    /// What is left of a planned span; its first part keeps the planned span's id.
    private static Stream<CalendarEvent> kept(
            ServicePoint point, Span planned, Spans open, Common common) {
        List<Span> left = open.intersect(Spans.of(planned)).list();
        if (left.isEmpty()) {
            return Stream.of(common.event(uid(point, planned), planned, point.name(), true));
        }
        return left.stream()
                .map(
                        part ->
                                common.event(
                                        uid(point, part.equals(left.getFirst()) ? planned : part),
                                        part,
                                        point.name(),
                                        false));
    }

    private List<CalendarEvent> calls(Place place, LocalDate first, LocalDate last, Common common) {
        return places.listCalls(place.id(), first, last).stream()
                .filter(call -> !call.school())
                .map(call -> event(place, call, common))
                .toList();
    }

    private CalendarEvent event(Place place, Call call, Common common) {
        String where =
                place instanceof Bus
                        ? places.find(call.stop()).map(Place::name).orElse(call.stop())
                        : place.name();
        return common.event(
                call.id().replace(':', '.') + "@digipunkt",
                new Span(call.from(), call.to()),
                where,
                call.state() == CallState.CANCELLED);
    }

    private static String uid(ServicePoint point, Span span) {
        return point.id() + "." + span.from().getEpochSecond() + "@digipunkt";
    }
}
