package se.digipunkt.server.guidance.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Changed;
import se.digipunkt.desk.Posted;
import se.digipunkt.desk.Refusal;
import se.digipunkt.server.access.Role;

import java.util.Map;
import java.util.Optional;

/// What staff tell of the place itself: where the bus stands, *closed today*.
@Controller("/desk/{place}")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class DeskPlacePages {

    private final DeskPlaces places;
    private final DeskReplies replies;
    private final DeskStops stops;
    private final DeskClosing closing;

    DeskPlacePages(DeskPlaces places, DeskReplies replies, DeskStops stops, DeskClosing closing) {
        this.places = places;
        this.replies = replies;
        this.stops = stops;
        this.closing = closing;
    }

    /// What is open now and where the bus is, for a page that asks by itself.
    @Get("/now")
    HttpResponse<?> now(HttpRequest<?> request, String place) {
        return replies.now(request, places.at(request, place));
    }

    @Get("/stop")
    HttpResponse<?> stops(HttpRequest<?> request, String place) {
        return replies.stop(request, places.at(request, place));
    }

    @Post("/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(
            HttpRequest<?> request, String place, @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        return told(request, at, stops.choose(at.place(), Posted.of(body).first("stop")));
    }

    @Post("/stop/arrived")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> arrive(
            HttpRequest<?> request, String place, @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        return told(request, at, stops.arrive(at.place(), Posted.of(body).first("stop")));
    }

    @Post("/stop/left")
    @Consumes(MediaType.ALL)
    HttpResponse<?> leave(HttpRequest<?> request, String place) {
        AtDesk at = places.at(request, place);
        return told(request, at, stops.leave(at.place()));
    }

    private HttpResponse<?> told(HttpRequest<?> request, AtDesk at, Optional<Refusal> why) {
        return replies.done(
                request,
                at,
                why.<Changed>map(Changed.Refused::new).orElseGet(() -> new Changed.Stored("")));
    }

    @Post("/closure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(
            HttpRequest<?> request, String place, @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        String reason = Posted.of(body).first("reason");
        return replies.done(request, at, closing.announce(request, at.place(), reason));
    }

    @Post("/closure/{reference}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> open(HttpRequest<?> request, String place, String reference) {
        AtDesk at = places.at(request, place);
        return replies.done(request, at, closing.end(request, at.place(), reference));
    }
}
