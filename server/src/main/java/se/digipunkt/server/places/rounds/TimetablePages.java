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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.SchemaOrg;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.places.timetable.RoundStop;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A bus with its coming calls and its rounds, for everyone.
@Controller("/buses/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class TimetablePages {

    private static final int WEEKS_SHOWN = SchemaOrg.WEEKS;

    private final BusFacts facts;
    private final RoundChoices choices;
    private final CallRights rights;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    TimetablePages(
            BusFacts facts,
            RoundChoices choices,
            CallRights rights,
            Access access,
            Pages pages,
            Clock clock) {
        this.facts = facts;
        this.choices = choices;
        this.rights = rights;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> bus(HttpRequest<?> request, String id) {
        Bus bus = bus(id);
        Optional<Actor> reader = access.findActor(request);
        boolean mayManage = reader.filter(actor -> rights.mayManage(actor, id)).isPresent();
        Map<String, String> names = choices.names();
        String municipality = facts.municipality(bus);
        return pages.show(
                request,
                "places/rounds/bus",
                new BusView(
                        bus,
                        municipality,
                        days(reader, id, names),
                        rounds(reader, mayManage, id, names),
                        facts.visits(reader, bus, SwedishTime.dayOf(clock.instant())),
                        facts.linkedData(request, bus, calls(Optional.empty(), id)),
                        reader.filter(actor -> rights.mayAnnounce(actor, id)).isPresent(),
                        mayManage,
                        mayManage || reader.filter(actor -> actor.has(Role.REGION)).isPresent(),
                        reader.filter(actor -> actor.mayImport(bus.municipality())).isPresent()));
    }

    /// A sheet of paper for the boards in the villages.
    @Get("/notice")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> notice(HttpRequest<?> request, String id) {
        Bus bus = bus(id);
        LocalDate today = SwedishTime.dayOf(clock.instant());
        return pages.show(
                request,
                "places/rounds/notice",
                new BusNoticeView(
                        bus,
                        facts.municipality(bus),
                        days(Optional.empty(), id, choices.names()),
                        facts.pageOf(request, bus),
                        today,
                        today.plusWeeks(WEEKS_SHOWN)));
    }

    private Bus bus(String id) {
        return choices.places()
                .find(id)
                .filter(Bus.class::isInstance)
                .map(Bus.class::cast)
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    private List<BusView.Day> days(Optional<Actor> reader, String bus, Map<String, String> names) {
        return BusView.days(calls(reader, bus), names, clock.instant());
    }

    private List<Call> calls(Optional<Actor> reader, String bus) {
        Instant now = clock.instant();
        LocalDate today = SwedishTime.dayOf(now);
        return choices.calls().of(bus, today, today.plusWeeks(WEEKS_SHOWN)).stream()
                .filter(call -> call.over().isAfter(now))
                .filter(call -> rights.sees(reader, call))
                .toList();
    }

    /// Those that have ended are for who keeps them.
    private List<BusView.RoundLine> rounds(
            Optional<Actor> reader, boolean ended, String bus, Map<String, String> names) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        return choices.rounds().listOf(bus).stream()
                .filter(round -> rights.sees(reader, round))
                .filter(round -> ended || !isOver(round, today))
                .map(round -> line(round, names))
                .toList();
    }

    private static boolean isOver(Round round, LocalDate today) {
        LocalDate last = round.lastDay();
        return last != null && last.isBefore(today);
    }

    private static BusView.RoundLine line(Round round, Map<String, String> names) {
        return new BusView.RoundLine(
                round,
                round.stops().stream()
                        .map(RoundStop::point)
                        .map(point -> names.getOrDefault(point, point))
                        .toList());
    }
}
