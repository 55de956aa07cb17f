package se.digipunkt.server.coverage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.common.Swedish;
import se.digipunkt.server.places.Locality;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.Choice;
import se.digipunkt.server.web.Pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What if, for people: a decision is tried before it is taken. Nothing of it is stored.
@Controller("/coverage/trial")
@Secured({
    Role.Name.STAFF,
    Role.Name.COORDINATOR,
    Role.Name.REGION,
    Role.Name.OPERATOR,
    Role.Name.ADMIN
})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class TrialPages {

    private final Coverage coverage;
    private final CoverageAsking asking;
    private final CoverageViews views;
    private final Pages pages;

    TrialPages(Coverage coverage, CoverageAsking asking, CoverageViews views, Pages pages) {
        this.coverage = coverage;
        this.asking = asking;
        this.views = views;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> trial(HttpRequest<?> request) {
        List<Fault> faults = new ArrayList<>();
        Trial.Known known = coverage.known();
        Trial trial = Trial.read(request.getParameters(), known, faults);
        Covered before = coverage.covered(asking.read(request, faults));
        CoverageView of = views.view(request, before);
        return pages.show(
                request,
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                "coverage/trial",
                new TrialView(
                        of,
                        coverage.covered(before.asked(), trial, known),
                        trial,
                        known,
                        points(known),
                        places(of, known),
                        request.getParameters().getFirst("for").orElse("10")),
                faults);
    }

    private static List<Choice> points(Trial.Known known) {
        return known.points().values().stream()
                .sorted(Comparator.comparing(ServicePoint::name, Swedish.order()))
                .map(point -> new Choice(point.id(), point.name(), false))
                .toList();
    }

    private static List<Choice.Group> places(CoverageView of, Trial.Known known) {
        Set<String> within =
                of.covered().municipalities().stream()
                        .map(one -> one.municipality().code())
                        .collect(Collectors.toSet());
        List<Choice> localities =
                known.localities().values().stream()
                        .filter(locality -> within.contains(locality.municipality()))
                        .sorted(Comparator.comparing(Locality::name, Swedish.order()))
                        .map(locality -> new Choice(locality.id(), locality.name(), false))
                        .toList();
        return Stream.of(
                        new Choice.Group(of.words().text("trial.new"), localities),
                        new Choice.Group(of.words().text("trial.there"), points(known)))
                .toList();
    }
}
