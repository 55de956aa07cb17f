package se.digipunkt.server.places;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;

/// Puts points and buses away and brings them back; there is no way to delete one.
@Controller("/api/v1")
@Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlaceArchiveApi {

    private final Places places;
    private final PlaceArchive archive;
    private final Access access;

    PlaceArchiveApi(Places places, PlaceArchive archive, Access access) {
        this.places = places;
        this.archive = archive;
        this.access = access;
    }

    /// Archived points that the reader may bring back, by the name of their municipality.
    @Get("/archived-points")
    PlacesApi.Listing<ServicePoint> archivedPoints(HttpRequest<?> request) {
        return archived(request, ServicePoint.class);
    }

    /// Archived buses that the reader may bring back, by the name of their municipality.
    @Get("/archived-buses")
    PlacesApi.Listing<Bus> archivedBuses(HttpRequest<?> request) {
        return archived(request, Bus.class);
    }

    private <T extends Place> PlacesApi.Listing<T> archived(HttpRequest<?> request, Class<T> type) {
        Actor actor = access.actor(request);
        return new PlacesApi.Listing<>(
                places.listArchived().stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .filter(place -> actor.mayManage(place.municipality()))
                        .toList(),
                null);
    }

    /// From today the point is in no list and expected to report nothing. It keeps its id, its
    /// history and its figures.
    @Post(value = "/points/{id}/archival", consumes = MediaType.ALL)
    Place archivePoint(HttpRequest<?> request, String id) {
        return archive.archive(access.actor(request), PlaceType.POINT, id);
    }

    /// Brings the point back; the days between promised nothing.
    @Post(value = "/points/{id}/restoration", consumes = MediaType.ALL)
    Place restorePoint(HttpRequest<?> request, String id) {
        return archive.restore(access.actor(request), PlaceType.POINT, id);
    }

    /// From today the bus is in no list and expected to report nothing. It keeps its id, its
    /// history and its figures.
    @Post(value = "/buses/{id}/archival", consumes = MediaType.ALL)
    Place archiveBus(HttpRequest<?> request, String id) {
        return archive.archive(access.actor(request), PlaceType.BUS, id);
    }

    /// Brings the bus back.
    @Post(value = "/buses/{id}/restoration", consumes = MediaType.ALL)
    Place restoreBus(HttpRequest<?> request, String id) {
        return archive.restore(access.actor(request), PlaceType.BUS, id);
    }
}
