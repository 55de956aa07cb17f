package se.digipunkt.server.finder;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.time.Span;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
                    uid + "@digipunkt", span.from(), span.to(), summary, where, cancelled, changed);
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
            OpeningDays days = OpeningDays.of(places.promisedTime(point.id()), first, last);
            days.openings().stream()
                    .map(
                            opening ->
                                    common.event(
                                            point.id() + "." + opening.name(),
                                            opening.span(),
                                            point.name(),
                                            opening.cancelled()))
                    .forEach(events::add);
        }
        return List.copyOf(events);
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
                call.id().replace(':', '.'),
                new Span(call.from(), call.to()),
                where,
                call.state() == CallState.CANCELLED);
    }
}
