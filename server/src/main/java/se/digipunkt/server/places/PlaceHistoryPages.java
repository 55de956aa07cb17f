package se.digipunkt.server.places;

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
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Who changed what of a point or a bus, for people.
@Controller
@Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class PlaceHistoryPages {

    private final Places places;
    private final PlaceHistory history;
    private final Access access;
    private final Pages pages;

    PlaceHistoryPages(Places places, PlaceHistory history, Access access, Pages pages) {
        this.places = places;
        this.history = history;
        this.access = access;
        this.pages = pages;
    }

    /// @param municipalities names of all, by code
    record HistoryView(
            PlaceType type,
            Place place,
            List<PlaceHistory.Change> changes,
            Map<String, String> municipalities) {

        HistoryView {
            changes = List.copyOf(changes);
            municipalities = Map.copyOf(municipalities);
        }

        String back() {
            return "/" + type.path() + "/" + place.id();
        }
    }

    @Get("/points/{id}/history")
    HttpResponse<?> point(HttpRequest<?> request, String id) {
        return show(request, PlaceType.POINT, id);
    }

    @Get("/buses/{id}/history")
    HttpResponse<?> bus(HttpRequest<?> request, String id) {
        return show(request, PlaceType.BUS, id);
    }

    private HttpResponse<?> show(HttpRequest<?> request, PlaceType type, String id) {
        List<PlaceHistory.Change> changes = history.of(access.actor(request), type, id);
        Map<String, String> names =
                places.listMunicipalities().stream()
                        .collect(Collectors.toMap(Municipality::code, Municipality::name));
        return pages.show(
                request, "places/history", new HistoryView(type, places.get(id), changes, names));
    }
}
