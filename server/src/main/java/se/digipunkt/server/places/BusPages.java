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

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Buses, for people.
@Controller("/buses")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class BusPages {

    private static final String LIST = "places/buses";
    private static final String FORM = "places/bus-form";

    private final Places places;
    private final PlaceChanges changes;
    private final PlaceChoices choices;
    private final Access access;
    private final Pages pages;

    BusPages(
            Places places, PlaceChanges changes, PlaceChoices choices, Access access, Pages pages) {
        this.places = places;
        this.changes = changes;
        this.choices = choices;
        this.access = access;
        this.pages = pages;
    }

    /// @param mayChange whether the reader may change this bus
    record Line(Bus bus, String municipality, boolean mayChange) {}

    /// @param municipalities where the reader may add a bus; empty for most
    /// @param mayImport whether the reader may take in a file of buses
    record Listing(
            List<Line> buses,
            PlaceForm form,
            List<Municipality> municipalities,
            boolean mayImport) {

        Listing {
            buses = List.copyOf(buses);
            municipalities = List.copyOf(municipalities);
        }
    }

    record One(String id, PlaceForm form, List<Municipality> municipalities) {

        One {
            municipalities = List.copyOf(municipalities);
        }
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(request, LIST, listing(request, PlaceForm.empty()));
    }

    @Post
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> fields) {
        PlaceForm form = PlaceForm.posted(fields);
        Actor actor = access.actor(request);
        try {
            changes.add(actor, PlaceType.BUS, form, new ArrayList<>());
            return HttpResponse.seeOther(URI.create("/buses"));
        } catch (ProblemException refused) {
            return again(request, LIST, listing(request, form), refused);
        }
    }

    @Get("/{id}/edit")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> changeForm(HttpRequest<?> request, String id) {
        Bus bus =
                places.find(id)
                        .filter(Bus.class::isInstance)
                        .map(Bus.class::cast)
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        if (!access.actor(request).mayManage(bus.municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return pages.show(request, FORM, one(request, id, PlaceForm.of(bus)));
    }

    @Post("/{id}/edit")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Body Map<String, Object> fields) {
        PlaceForm form = PlaceForm.posted(fields);
        Actor actor = access.actor(request);
        try {
            changes.replace(actor, PlaceType.BUS, id, form, new ArrayList<>());
            return HttpResponse.seeOther(URI.create("/buses"));
        } catch (ProblemException refused) {
            return again(request, FORM, one(request, id, form), refused);
        }
    }

    private Listing listing(HttpRequest<?> request, PlaceForm form) {
        Map<String, String> names =
                places.listMunicipalities().stream()
                        .collect(Collectors.toMap(Municipality::code, Municipality::name));
        var actor = access.findActor(request);
        List<Line> lines =
                places.listBuses().stream()
                        .map(
                                bus ->
                                        new Line(
                                                bus,
                                                names.getOrDefault(bus.municipality(), ""),
                                                actor.filter(a -> a.mayManage(bus.municipality()))
                                                        .isPresent()))
                        .toList();
        return new Listing(
                lines,
                form,
                actor.map(choices::municipalities).orElse(List.of()),
                actor.filter(a -> a.has(Role.COORDINATOR, Role.REGION)).isPresent());
    }

    private One one(HttpRequest<?> request, String id, PlaceForm form) {
        return new One(id, form, choices.municipalities(access.actor(request)));
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, String template, Object view, ProblemException refused) {
        if (refused.problem().faults().isEmpty()) {
            throw refused;
        }
        return pages.showAgain(request, template, view, refused.problem().faults());
    }
}
