package se.digipunkt.server.places.rounds;

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

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The form of a round, as a librarian says it: weekday, how often, stops with their times.
@Controller
@Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class RoundPages {

    private static final String TEMPLATE = "places/rounds/form";

    /// The button that asks for more rows, and saves nothing.
    private static final String MORE = "more";

    private final RoundChoices choices;
    private final RoundChanges changes;
    private final CallRights rights;
    private final Access access;
    private final Pages pages;

    RoundPages(
            RoundChoices choices,
            RoundChanges changes,
            CallRights rights,
            Access access,
            Pages pages) {
        this.choices = choices;
        this.changes = changes;
        this.rights = rights;
        this.access = access;
        this.pages = pages;
    }

    @Get("/buses/{id}/rounds/new")
    HttpResponse<?> blank(HttpRequest<?> request, String id) {
        return pages.show(request, TEMPLATE, added(managed(request, id), posted(id, Map.of())));
    }

    @Post("/buses/{id}/rounds/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String id, @Body Map<String, Object> fields) {
        Bus bus = managed(request, id);
        RoundForm form = posted(id, fields);
        if (fields.containsKey(MORE)) {
            return pages.show(request, TEMPLATE, added(bus, form));
        }
        try {
            changes.add(access.actor(request), form, FieldReader.Pointers.PAGE, new ArrayList<>());
            return pages.saved(request, "/buses/" + id);
        } catch (ProblemException refused) {
            return again(request, added(bus, form), refused);
        }
    }

    @Get("/rounds/{id}/edit")
    HttpResponse<?> filled(HttpRequest<?> request, String id) {
        Round round = round(id);
        Bus bus = managed(request, round.bus());
        RoundForm form = RoundForm.of(round);
        return pages.show(request, TEMPLATE, changed(bus, id, form, form.version()));
    }

    @Post("/rounds/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Body Map<String, Object> fields) {
        Round before = round(id);
        Bus bus = managed(request, before.bus());
        RoundForm form = posted(bus.id(), fields);
        String version = RoundForm.of(before).version();
        String seen = fields.getOrDefault("version", version).toString();
        if (fields.containsKey(MORE)) {
            return pages.show(request, TEMPLATE, changed(bus, id, form, seen));
        }
        if (!seen.equals(version)) {
            // Saved once more, it stands on what the round is now.
            return pages.showAgain(
                    request,
                    TEMPLATE,
                    changed(bus, id, form, version),
                    List.of(new Fault("/version", "round-changed", "")));
        }
        try {
            changes.replace(
                    access.actor(request), id, form, FieldReader.Pointers.PAGE, new ArrayList<>());
            return pages.saved(request, "/buses/" + bus.id());
        } catch (ProblemException refused) {
            return again(request, changed(bus, id, form, version), refused);
        }
    }

    private static RoundForm posted(String bus, Map<String, Object> fields) {
        return RoundFormView.posted(bus, fields);
    }

    private RoundFormView added(Bus bus, RoundForm form) {
        String action = "/buses/" + bus.id() + "/rounds/new";
        return new RoundFormView(true, action, bus.id(), bus.name(), form, "", choices.stops());
    }

    private RoundFormView changed(Bus bus, String id, RoundForm form, String version) {
        String action = "/rounds/" + id + "/edit";
        return new RoundFormView(
                false, action, bus.id(), bus.name(), form, version, choices.stops());
    }

    private Round round(String id) {
        return choices.rounds().find(id).orElseThrow(RoundPages::notFound);
    }

    private Bus managed(HttpRequest<?> request, String id) {
        Bus bus =
                choices.places()
                        .find(id)
                        .filter(Bus.class::isInstance)
                        .map(Bus.class::cast)
                        .orElseThrow(RoundPages::notFound);
        if (!rights.mayManage(access.actor(request), id)) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return bus;
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, RoundFormView view, ProblemException refused) {
        List<Fault> faults = refused.problem().faults();
        if (faults.isEmpty()) {
            throw refused;
        }
        return pages.showAgain(request, TEMPLATE, view, faults);
    }

    private static ProblemException notFound() {
        return new ProblemException(new WebProblem.NotFound());
    }
}
