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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Says that a bus comes once more, where or when the timetable does not have it.
@Controller("/buses/{id}/calls/new")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class ExtraCallPages {

    private static final String TEMPLATE = "places/rounds/extra";

    private final RoundChoices choices;
    private final CallChanges changes;
    private final CallRights rights;
    private final Access access;
    private final Pages pages;

    ExtraCallPages(
            RoundChoices choices,
            CallChanges changes,
            CallRights rights,
            Access access,
            Pages pages) {
        this.choices = choices;
        this.changes = changes;
        this.rights = rights;
        this.access = access;
        this.pages = pages;
    }

    /// @param round chosen to begin with
    /// @param stop likewise
    @Get
    HttpResponse<?> blank(
            HttpRequest<?> request,
            @PathVariable String id,
            @QueryValue(defaultValue = "") String round,
            @QueryValue(defaultValue = "") String stop) {
        Bus bus = bus(request, id);
        List<RoundFormView.Option> rounds = rounds(bus);
        String chosen = rounds.size() == 1 ? rounds.getFirst().value() : round;
        ExtraForm form = ExtraForm.posted(Map.of("round", chosen, "stop", stop));
        return pages.show(request, TEMPLATE, view(bus, form));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> fields) {
        Bus bus = bus(request, id);
        ExtraForm form = ExtraForm.posted(fields);
        try {
            Announcement wanted = wanted(bus, form);
            changes.announce(access.actor(request), newCall(form, wanted), wanted);
            return pages.saved(request, "/buses/" + id);
        } catch (ProblemException refused) {
            if (refused.problem().faults().isEmpty()) {
                throw refused;
            }
            return pages.showAgain(request, TEMPLATE, view(bus, form), refused.problem().faults());
        }
    }

    private Announcement wanted(Bus bus, ExtraForm form) {
        List<Fault> faults = new ArrayList<>();
        choose("/round", form.round(), rounds(bus), faults);
        choose("/stop", form.stop(), stops(), faults);
        Optional<Announcement> wanted = Announcement.form(form.call(), CallState.EXTRA, faults);
        return wanted.filter(_ -> faults.isEmpty())
                .orElseThrow(() -> new ProblemException(new WebProblem.Validation(faults)));
    }

    private static void choose(
            String pointer, String value, List<RoundFormView.Option> all, List<Fault> faults) {
        if (all.stream().noneMatch(option -> option.value().equals(value))) {
            faults.add(new Fault(pointer, "required", ""));
        }
    }

    /// A round calls at a stop once a day: what it has there already is moved, or restored.
    private String newCall(ExtraForm form, Announcement wanted) {
        Span time = Objects.requireNonNull(wanted.time());
        String id = form.round() + ":" + form.stop() + ":" + SwedishTime.dayOf(time.from());
        if (choices.calls().find(id).isPresent()) {
            throw new ProblemException(WebProblem.Validation.of("/stop", "calls-already", ""));
        }
        return id;
    }

    private Bus bus(HttpRequest<?> request, String id) {
        Bus bus =
                choices.places()
                        .find(id)
                        .filter(Bus.class::isInstance)
                        .map(Bus.class::cast)
                        .filter(found -> !found.archived())
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        if (!rights.mayAnnounce(access.actor(request), id)) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return bus;
    }

    private ExtraView view(Bus bus, ExtraForm form) {
        return new ExtraView(bus, form, rounds(bus), stops());
    }

    private List<RoundFormView.Option> rounds(Bus bus) {
        return choices.rounds().listOf(bus.id()).stream()
                .map(round -> new RoundFormView.Option(round.id(), round.name()))
                .toList();
    }

    private List<RoundFormView.Option> stops() {
        return choices.stops().stream()
                .map(point -> new RoundFormView.Option(point.id(), point.name()))
                .toList();
    }
}
