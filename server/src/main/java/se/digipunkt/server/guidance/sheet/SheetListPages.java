package se.digipunkt.server.guidance.sheet;

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
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.web.Pages;

import java.util.List;

/// The way to the tally sheets of the places where the reader works, and to files.
@Controller("/sheets")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class SheetListPages {

    private final Places places;
    private final Access access;
    private final Pages pages;

    SheetListPages(Places places, Access access, Pages pages) {
        this.places = places;
        this.access = access;
        this.pages = pages;
    }

    /// @param places where the reader works
    record View(List<Place> places) {

        View {
            places = List.copyOf(places);
        }
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Actor actor = access.actor(request);
        List<Place> own =
                places.listIn(new Scope.Region()).stream()
                        .filter(place -> !place.archived())
                        .filter(place -> actor.worksAt(place.id(), place.municipality()))
                        .toList();
        return pages.show(request, "guidance/sheet/sheets", new View(own));
    }
}
