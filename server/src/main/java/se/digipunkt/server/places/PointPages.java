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

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final String FORM = "places/point-form";

    private final Places places;
    private final PlaceChanges changes;
    private final PlaceChoices choices;
    private final Access access;
    private final Pages pages;

    PointPages(
            Places places, PlaceChanges changes, PlaceChoices choices, Access access, Pages pages) {
        this.places = places;
        this.changes = changes;
        this.choices = choices;
        this.access = access;
        this.pages = pages;
    }

    @Get("{?municipality,kind,name}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String municipality,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String name) {
        Map<String, Municipality> all =
                places.listMunicipalities().stream()
                        .collect(Collectors.toMap(Municipality::code, Function.identity()));
        Optional<Actor> actor = access.findActor(request);
        boolean mayAdd = actor.filter(a -> a.has(Role.COORDINATOR)).isPresent();
        boolean mayImport = actor.filter(a -> a.has(Role.COORDINATOR, Role.REGION)).isPresent();
        PointViews.Filter filter = new PointViews.Filter(municipality, kind, name);
        return pages.show(
                request,
                "places/points",
                PointViews.listing(places.listPoints(), all, filter, mayAdd, mayImport));
    }

    @Get("/{id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        ServicePoint point = point(id);
        boolean mayChange =
                access.findActor(request)
                        .filter(actor -> actor.mayManage(point.municipality()))
                        .isPresent();
        return pages.show(
                request,
                "places/point",
                new PointViews.One(point, places.getMunicipality(point.municipality()), mayChange));
    }

    @Get("/all/new")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> addForm(HttpRequest<?> request) {
        return pages.show(request, FORM, form(request, null, PlaceForm.empty()));
    }

    @Post("/all/new")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> fields) {
        PlaceForm form = PlaceForm.posted(fields);
        Actor actor = access.actor(request);
        try {
            Place made = changes.add(actor, PlaceType.POINT, form, new ArrayList<>());
            return HttpResponse.seeOther(URI.create("/points/" + made.id()));
        } catch (ProblemException refused) {
            return again(request, form(request, null, form), refused);
        }
    }

    @Get("/{id}/edit")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> changeForm(HttpRequest<?> request, String id) {
        ServicePoint point = point(id);
        if (!access.actor(request).mayManage(point.municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return pages.show(request, FORM, form(request, id, PlaceForm.of(point)));
    }

    @Post("/{id}/edit")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Body Map<String, Object> fields) {
        PlaceForm form = PlaceForm.posted(fields);
        Actor actor = access.actor(request);
        try {
            changes.replace(actor, PlaceType.POINT, id, form, new ArrayList<>());
            return HttpResponse.seeOther(URI.create("/points/" + id));
        } catch (ProblemException refused) {
            return again(request, form(request, id, form), refused);
        }
    }

    private PointViews.Form form(HttpRequest<?> request, @Nullable String id, PlaceForm form) {
        return new PointViews.Form(id, form, choices.municipalities(access.actor(request)));
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, PointViews.Form view, ProblemException refused) {
        List<Fault> faults = refused.problem().faults();
        if (faults.isEmpty()) {
            throw refused;
        }
        return pages.showAgain(request, FORM, view, faults);
    }

    private ServicePoint point(String id) {
        return places.find(id)
                .filter(ServicePoint.class::isInstance)
                .map(ServicePoint.class::cast)
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }
}
