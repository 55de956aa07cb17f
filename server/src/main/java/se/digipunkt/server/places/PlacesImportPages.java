package se.digipunkt.server.places;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Files of points and buses, for people: choose a file, see what was wrong with which line.
@Controller
@Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class PlacesImportPages {

    private static final String TEMPLATE = "places/import";

    /// A page with more lines helps nobody; the count of all is told.
    private static final int MOST_SHOWN = 500;

    private final PlacesImport imports;
    private final Access access;
    private final Pages pages;

    PlacesImportPages(PlacesImport imports, Access access, Pages pages) {
        this.imports = imports;
        this.access = access;
        this.pages = pages;
    }

    /// @param feature true when it is a feature of GeoJSON, false when it is a line of a table
    /// @param column of the fault, or empty when the whole line is wrong
    record Refused(boolean feature, int number, String column, Fault fault) {

        static Refused of(Fault fault) {
            String[] parts = fault.pointer().split("/", 4);
            return new Refused(
                    parts[1].equals("feature"),
                    PlacesImport.number(fault.pointer()),
                    parts.length > 3 ? parts[3] : "",
                    fault);
        }
    }

    /// @param outcome of the file that was taken in, or null
    /// @param refused the first rows that were refused; empty when none was
    /// @param faults how many faults there were in all
    record View(
            String path,
            List<String> columns,
            PlacesImport.@Nullable Outcome outcome,
            List<Refused> refused,
            int faults) {

        View {
            columns = List.copyOf(columns);
            refused = List.copyOf(refused);
        }
    }

    @Get("/points/all/import")
    HttpResponse<?> points(HttpRequest<?> request) {
        return pages.show(request, TEMPLATE, view(PlaceType.POINT, null, List.of()));
    }

    @Get("/buses/all/import")
    HttpResponse<?> buses(HttpRequest<?> request) {
        return pages.show(request, TEMPLATE, view(PlaceType.BUS, null, List.of()));
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
        try (InputStream stream = whole(file)) {
            PlacesImport.Outcome outcome = imports.load(access.actor(request), type, stream);
            return pages.show(request, TEMPLATE, view(type, outcome, List.of()));
        } catch (ProblemException refused) {
            List<Fault> faults = refused.problem().faults();
            return pages.show(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    TEMPLATE,
                    view(type, null, faults),
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// No file and an empty one, whose stream cannot be asked for, are both told as empty.
    private static InputStream whole(@Nullable CompletedFileUpload file) throws IOException {
        return file == null || file.getSize() == 0
                ? InputStream.nullInputStream()
                : file.getInputStream();
    }

    private static View view(
            PlaceType type, PlacesImport.@Nullable Outcome outcome, List<Fault> faults) {
        return new View(
                type.path(),
                PlaceColumns.of(type).known(),
                outcome,
                faults.stream().limit(MOST_SHOWN).map(Refused::of).toList(),
                faults.size());
    }
}
