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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Buses, for people.
@Controller("/buses")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class BusPages {

    private final Places places;
    private final PlaceEditing editing;
    private final Access access;
    private final Pages pages;

    BusPages(Places places, PlaceEditing editing, Access access, Pages pages) {
        this.places = places;
        this.editing = editing;
        this.access = access;
        this.pages = pages;
    }

    /// @param mayChange whether the reader may change this bus
    record Line(Bus bus, String municipality, boolean mayChange) {}

    /// @param mayAdd whether the reader may add and change buses
    /// @param mayImport whether the reader may take in a file of buses
    record Listing(List<Line> buses, boolean mayAdd, boolean mayImport) {

        Listing {
            buses = List.copyOf(buses);
        }
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> list(HttpRequest<?> request) {
        Map<String, String> names =
                places.listMunicipalities().stream()
                        .collect(Collectors.toMap(Municipality::code, Municipality::name));
        Optional<Actor> actor = access.findActor(request);
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
        boolean mayAdd = actor.filter(a -> a.has(Role.COORDINATOR)).isPresent();
        boolean mayImport = actor.filter(a -> a.has(Role.COORDINATOR, Role.REGION)).isPresent();
        return pages.show(request, "places/buses", new Listing(lines, mayAdd, mayImport));
    }

    @Get("/all/new")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> addForm(HttpRequest<?> request) {
        return editing.blank(request, PlaceType.BUS);
    }

    @Post("/all/new")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> fields) {
        return editing.add(request, PlaceType.BUS, fields);
    }

    @Get("/{id}/edit")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> changeForm(HttpRequest<?> request, String id) {
        return editing.filled(request, PlaceType.BUS, id);
    }

    @Post("/{id}/edit")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Body Map<String, Object> fields) {
        return editing.change(request, PlaceType.BUS, id, fields);
    }
}
