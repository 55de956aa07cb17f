package se.digipunkt.server.finder;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

/// Calendars to subscribe to.
@Controller("/calendar")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class CalendarApi {

    private static final MediaType ICALENDAR = MediaType.of("text/calendar; charset=utf-8");

    private final Places places;
    private final Timetables timetables;
    private final Messages messages;

    CalendarApi(Places places, Timetables timetables, Messages messages) {
        this.places = places;
        this.timetables = timetables;
        this.messages = messages;
    }

    /// When there is help at a service point or on a bus, a week back and four months ahead
    /// (iCalendar, RFC 5545). Closed and cancelled times are events with the status `CANCELLED`.
    ///
    /// @param pointOrBus id of a service point or a bus
    @Get("/{pointOrBus}.ics")
    @Produces(MediaType.ALL)
    HttpResponse<String> calendar(HttpRequest<?> request, String pointOrBus) {
        Place place = places.get(pointOrBus);
        String summary = messages.text(Language.of(request), "finder.calendar.help", place.name());
        return HttpResponse.ok(CalendarFeed.text(place.name(), timetables.of(place, summary)))
                .contentType(ICALENDAR);
    }
}
