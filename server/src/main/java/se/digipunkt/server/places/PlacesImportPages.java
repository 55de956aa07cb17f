package se.digipunkt.server.places;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Imported;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.SentFile;

import java.util.List;
import java.util.Set;

/// Files of points and buses, for people: choose a file, see what was wrong with which line.
@Controller
@Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class PlacesImportPages {

    private static final String TEMPLATE = "places/import";

    private final PlacesImport imports;
    private final Places places;
    private final Access access;
    private final Pages pages;

    PlacesImportPages(PlacesImport imports, Places places, Access access, Pages pages) {
        this.imports = imports;
        this.places = places;
        this.access = access;
        this.pages = pages;
    }

    /// @param hoursChanged points whose hours the file has changed
    record View(
            String path,
            List<String> columns,
            SentFile<Imported> file,
            List<ServicePoint> hoursChanged) {

        View {
            columns = List.copyOf(columns);
            hoursChanged = List.copyOf(hoursChanged);
        }
    }

    @Get("/points/all/import")
    HttpResponse<?> points(HttpRequest<?> request) {
        return pages.show(request, TEMPLATE, view(PlaceType.POINT, SentFile.none()));
    }

    @Get("/buses/all/import")
    HttpResponse<?> buses(HttpRequest<?> request) {
        return pages.show(request, TEMPLATE, view(PlaceType.BUS, SentFile.none()));
    }

    @Post("/points/all/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> importPoints(
            HttpRequest<?> request, @Part("file") @Nullable CompletedFileUpload file) {
        return load(request, PlaceType.POINT, file);
    }

    @Post("/buses/all/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> importBuses(
            HttpRequest<?> request, @Part("file") @Nullable CompletedFileUpload file) {
        return load(request, PlaceType.BUS, file);
    }

    private HttpResponse<?> load(
            HttpRequest<?> request, PlaceType type, @Nullable CompletedFileUpload file) {
        SentFile<Imported> sent =
                SentFile.read(file, stream -> imports.load(access.actor(request), type, stream));
        return pages.show(request, sent.status(), TEMPLATE, view(type, sent), List.of());
    }

    private View view(PlaceType type, SentFile<Imported> file) {
        Imported outcome = file.outcome();
        Set<String> changed = outcome == null ? Set.of() : Set.copyOf(outcome.hoursChanged());
        return new View(
                type.path(),
                PlaceColumns.of(type).known(),
                file,
                changed.isEmpty()
                        ? List.of()
                        : places.listPoints().stream()
                                .filter(point -> changed.contains(point.id()))
                                .toList());
    }
}
