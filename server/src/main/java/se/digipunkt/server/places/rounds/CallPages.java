package se.digipunkt.server.places.rounds;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says that a bus does not come, or comes at another time: one click opens the page, one
/// announces.
@Controller("/calls/{id}")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class CallPages {

    private static final String TEMPLATE = "places/rounds/call";

    private final RoundChoices choices;
    private final CallChanges changes;
    private final CallRights rights;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    CallPages(
            RoundChoices choices,
            CallChanges changes,
            CallRights rights,
            Access access,
            Pages pages,
            Clock clock) {
        this.choices = choices;
        this.changes = changes;
        this.rights = rights;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/cancel")
    HttpResponse<?> cancelForm(HttpRequest<?> request, @PathVariable String id) {
        return form(request, id, "cancel");
    }

    @Get("/move")
    HttpResponse<?> moveForm(HttpRequest<?> request, @PathVariable String id) {
        return form(request, id, "move");
    }

    @Get("/restore")
    HttpResponse<?> restoreForm(HttpRequest<?> request, @PathVariable String id) {
        return form(request, id, "restore");
    }

    @Post("/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(
            HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> fields) {
        return announce(request, id, "cancel", CallForm.posted(fields));
    }

    @Post("/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(
            HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> fields) {
        return announce(request, id, "move", CallForm.posted(fields));
    }

    @Post("/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> restore(HttpRequest<?> request, @PathVariable String id) {
        return announce(request, id, "restore", CallForm.posted(Map.of()));
    }

    private HttpResponse<?> form(HttpRequest<?> request, String id, String what) {
        Call call = call(request, id);
        return pages.show(request, TEMPLATE, view(call, what, CallForm.of(call)));
    }

    private HttpResponse<?> announce(
            HttpRequest<?> request, String id, String what, CallForm form) {
        Call call = call(request, id);
        List<Fault> faults = new ArrayList<>();
        CallState state =
                switch (what) {
                    case "cancel" -> CallState.CANCELLED;
                    case "move" -> CallState.MOVED;
                    default -> CallState.PLANNED;
                };
        try {
            Announcement wanted =
                    Announcement.form(form, state, faults)
                            .orElseThrow(
                                    () -> new ProblemException(new WebProblem.Validation(faults)));
            changes.announce(access.actor(request), id, wanted);
            return pages.saved(request, "/buses/" + call.bus());
        } catch (ProblemException refused) {
            if (refused.problem().faults().isEmpty()) {
                throw refused;
            }
            return pages.showAgain(
                    request,
                    TEMPLATE,
                    view(call, what, form),
                    CallForm.atFields(refused.problem().faults()));
        }
    }

    private Call call(HttpRequest<?> request, String id) {
        Call call =
                choices.calls()
                        .find(id)
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        rights.checkAnnounce(access.actor(request), call);
        return call;
    }

    private CallView view(Call call, String what, CallForm form) {
        Instant now = clock.instant();
        Duration notice = choices.places().notice();
        return new CallView(
                what,
                new BusView.CallLine(
                        call,
                        choices.places().get(call.stop()).name(),
                        !call.over().isAfter(now),
                        false),
                choices.places().get(call.bus()).name(),
                form,
                notice.toHours(),
                now.isAfter(call.from().minus(notice)));
    }
}
