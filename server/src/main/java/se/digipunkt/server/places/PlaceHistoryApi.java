package se.digipunkt.server.places;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;

/// Who changed what of a point or a bus, and when; the latest first.
@Controller("/api/v1")
@Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlaceHistoryApi {

    private final PlaceHistory history;
    private final Access access;

    PlaceHistoryApi(PlaceHistory history, Access access) {
        this.history = history;
        this.access = access;
    }

    @Get("/points/{id}/changes")
    PlacesApi.Listing<PlaceHistory.Change> ofPoint(HttpRequest<?> request, String id) {
        return new PlacesApi.Listing<>(
                history.of(access.actor(request), PlaceType.POINT, id), null);
    }

    @Get("/buses/{id}/changes")
    PlacesApi.Listing<PlaceHistory.Change> ofBus(HttpRequest<?> request, String id) {
        return new PlacesApi.Listing<>(history.of(access.actor(request), PlaceType.BUS, id), null);
    }
}
