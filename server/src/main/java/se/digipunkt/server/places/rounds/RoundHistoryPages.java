package se.digipunkt.server.places.rounds;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who changed what of a round and its calls, for those who answer for the bus: its coordinator and
/// the region.
@Controller("/rounds/{id}/history")
@Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class RoundHistoryPages {

    private final RoundChoices choices;
    private final RoundHistory history;
    private final Access access;
    private final Pages pages;

    RoundHistoryPages(RoundChoices choices, RoundHistory history, Access access, Pages pages) {
        this.choices = choices;
        this.history = history;
        this.access = access;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        Round round =
                choices.rounds()
                        .find(id)
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        Place bus = choices.places().get(round.bus());
        Actor reader = access.actor(request);
        if (!reader.mayManage(bus.municipality()) && !reader.has(Role.REGION)) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return pages.show(
                request,
                "places/rounds/history",
                new RoundHistoryView(round, bus, changes(id), choices.names()));
    }

    private List<RoundHistoryView.Change> changes(String round) {
        Map<String, String> names = new HashMap<>();
        return history.of(round).stream()
                .map(
                        row ->
                                new RoundHistoryView.Change(
                                        row,
                                        names.computeIfAbsent(
                                                row.who(), who -> access.nameOf(who).orElse(""))))
                .toList()
                .reversed();
    }
}
