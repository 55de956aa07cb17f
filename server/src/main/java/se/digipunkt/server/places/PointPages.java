package se.digipunkt.server.places;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Service points, for people. What is made or changed lies below two-part paths, since any word
/// can be the id of a point.
@Controller("/points")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class PointPages {

    private final Places places;
    private final PlaceEditing editing;
    private final PointFacts facts;
    private final Access access;
    private final Pages pages;

    PointPages(Places places, PlaceEditing editing, PointFacts facts, Access access, Pages pages) {
        this.places = places;
        this.editing = editing;
        this.facts = facts;
        this.access = access;
        this.pages = pages;
    }

    @Get("{?municipality,kind,name,page}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String municipality,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String name,
            @QueryValue(defaultValue = "") String page) {
        Map<String, Municipality> all =
                places.listMunicipalities().stream()
                        .collect(Collectors.toMap(Municipality::code, Function.identity()));
        Optional<Actor> actor = access.findActor(request);
        boolean mayAdd = actor.filter(a -> a.has(Role.COORDINATOR)).isPresent();
        boolean mayImport = actor.filter(a -> a.has(Role.COORDINATOR, Role.REGION)).isPresent();
        PointViews.Filter filter = PointViews.Filter.asked(municipality, kind, name, page);
        return pages.show(
                request,
                "places/points",
                PointViews.listing(
                        places.listPoints(), places::promiseLines, all, filter, mayAdd, mayImport));
    }

    @Get("/{id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        ServicePoint point = point(id);
        Optional<Actor> actor = access.findActor(request);
        String municipality = point.municipality();
        Municipality where = places.getMunicipality(municipality);
        boolean worksHere = actor.filter(a -> a.worksAt(id, municipality)).isPresent();
        PointView view =
                new PointView(
                        point,
                        where,
                        Objects.requireNonNull(places.promiseLines(List.of(point)).get(id)),
                        facts.hours(point),
                        facts.exceptions().told(id),
                        facts.stopCalls(point),
                        facts.linkedData(request, point, where),
                        actor.filter(a -> a.mayManage(municipality)).isPresent(),
                        worksHere,
                        worksHere && facts.exceptions().isAnythingOpenToday(id),
                        worksHere && facts.exceptions().canOpenToday(id),
                        actor.filter(a -> PlaceHistory.mayRead(a, municipality)).isPresent());
        return pages.show(request, "places/point", view);
    }

    @Get("/all/new")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> addForm(HttpRequest<?> request) {
        return editing.blank(request, PlaceType.POINT);
    }

    @Post("/all/new")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> fields) {
        return editing.add(request, PlaceType.POINT, fields);
    }

    @Get("/{id}/edit")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> changeForm(HttpRequest<?> request, String id) {
        return editing.filled(request, PlaceType.POINT, id);
    }

    @Post("/{id}/edit")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Body Map<String, Object> fields) {
        return editing.change(request, PlaceType.POINT, id, fields);
    }

    private ServicePoint point(String id) {
        return places.find(id)
                .filter(ServicePoint.class::isInstance)
                .map(ServicePoint.class::cast)
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }
}
