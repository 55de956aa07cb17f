package se.digipunkt.kiosk.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import se.digipunkt.desk.Posted;
import se.digipunkt.desk.Refusal;

import java.util.Optional;

/// Where the bus stands: another stop, *we have arrived*, *we are leaving*.
@Controller(DeskPages.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StopPages {

    private final Stops stops;
    private final DeskViews views;
    private final DeskReplies replies;

    StopPages(Stops stops, DeskViews views, DeskReplies replies) {
        this.stops = stops;
        this.views = views;
        this.replies = replies;
    }

    @Get("/stop")
    HttpResponse<?> choices(HttpRequest<?> request) {
        return replies.open(
                request, language -> replies.page().stop(views.desk(null, language), language));
    }

    @Post("/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, @Body String body) {
        String value = Posted.ofForm(body).first("stop");
        return replies.done(request, () -> told(request, stops.choose(value)));
    }

    @Post("/stop/arrived")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> arrive(HttpRequest<?> request, @Body String body) {
        String value = Posted.ofForm(body).first("stop");
        return replies.done(request, () -> told(request, stops.arrive(value)));
    }

    @Post("/stop/left")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> leave(HttpRequest<?> request) {
        return replies.done(request, () -> told(request, stops.leave()));
    }

    private HttpResponse<?> told(HttpRequest<?> request, Optional<Refusal> why) {
        return why.<HttpResponse<?>>map(refusal -> replies.refused(request, refusal))
                .orElseGet(() -> HttpResponse.seeOther(DeskPages.DESK));
    }
}
