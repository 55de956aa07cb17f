package se.digipunkt.server.places;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.List;

/// Puts points and buses away and brings them back, for people: one page that tells what it means,
/// and one button.
@Controller
@Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class PlaceArchivePages {

    private final Places places;
    private final PlaceArchive archive;
    private final Access access;
    private final Pages pages;

    PlaceArchivePages(Places places, PlaceArchive archive, Access access, Pages pages) {
        this.places = places;
        this.archive = archive;
        this.access = access;
        this.pages = pages;
    }

    /// @param served a bus is still to call there, or to drive: it cannot be archived yet
    record ArchiveView(PlaceType type, Place place, boolean served) {

        String address() {
            return "/" + type.path() + "/" + place.id();
        }

        String back() {
            return PlaceFormView.pageOf(type, place.id());
        }
    }

    /// @param places of the reader's municipality
    record ArchivedView(List<Line> places) {

        ArchivedView {
            places = List.copyOf(places);
        }

        record Line(Place place, PlaceType type, String municipality) {

            String address() {
                return "/" + type.path() + "/" + place.id() + "/archive";
            }
        }
    }

    @Get("/points/all/archived")
    HttpResponse<?> archived(HttpRequest<?> request) {
        Actor actor = access.actor(request);
        List<ArchivedView.Line> lines =
                places.listArchived().stream()
                        .filter(place -> actor.mayManage(place.municipality()))
                        .map(
                                place ->
                                        new ArchivedView.Line(
                                                place,
                                                PlaceType.of(place),
                                                places.getMunicipality(place.municipality())
                                                        .name()))
                        .toList();
        return pages.show(request, "places/archived", new ArchivedView(lines));
    }

    @Get("/points/{id}/archive")
    HttpResponse<?> point(HttpRequest<?> request, String id) {
        return ask(request, PlaceType.POINT, id);
    }

    @Get("/buses/{id}/archive")
    HttpResponse<?> bus(HttpRequest<?> request, String id) {
        return ask(request, PlaceType.BUS, id);
    }

    @Post(value = "/points/{id}/archival", consumes = MediaType.ALL)
    HttpResponse<?> archivePoint(HttpRequest<?> request, String id) {
        archive.archive(access.actor(request), PlaceType.POINT, id);
        return pages.saved(request, PlaceFormView.pageOf(PlaceType.POINT, id));
    }

    @Post(value = "/buses/{id}/archival", consumes = MediaType.ALL)
    HttpResponse<?> archiveBus(HttpRequest<?> request, String id) {
        archive.archive(access.actor(request), PlaceType.BUS, id);
        return pages.saved(request, PlaceFormView.pageOf(PlaceType.BUS, id));
    }

    @Post(value = "/points/{id}/restoration", consumes = MediaType.ALL)
    HttpResponse<?> restorePoint(HttpRequest<?> request, String id) {
        archive.restore(access.actor(request), PlaceType.POINT, id);
        return pages.saved(request, PlaceFormView.pageOf(PlaceType.POINT, id));
    }

    @Post(value = "/buses/{id}/restoration", consumes = MediaType.ALL)
    HttpResponse<?> restoreBus(HttpRequest<?> request, String id) {
        archive.restore(access.actor(request), PlaceType.BUS, id);
        return pages.saved(request, PlaceFormView.pageOf(PlaceType.BUS, id));
    }

    private HttpResponse<?> ask(HttpRequest<?> request, PlaceType type, String id) {
        Place place =
                places.find(id)
                        .filter(found -> PlaceType.of(found) == type)
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        if (!access.actor(request).mayManage(place.municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        boolean served = !place.archived() && archive.served(id);
        return pages.show(request, "places/archive", new ArchiveView(type, place, served));
    }
}
