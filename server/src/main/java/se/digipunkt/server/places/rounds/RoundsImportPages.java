package se.digipunkt.server.places.rounds;

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
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.rounds.RoundsImport.Loaded;
import se.digipunkt.server.web.Imported;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.SentFile;

import java.util.List;

/// A timetable as a file, for people: what it looks like, and what was wrong with which line.
@Controller("/rounds/all/import")
@Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class RoundsImportPages {

    private static final String TEMPLATE = "places/rounds/import";

    private final RoundsImport imports;
    private final Places places;
    private final Access access;
    private final Pages pages;

    RoundsImportPages(RoundsImport imports, Places places, Access access, Pages pages) {
        this.imports = imports;
        this.places = places;
        this.access = access;
        this.pages = pages;
    }

    /// @param buses whose rounds were taken in
    record View(SentFile<Loaded> file, ExampleFile example, List<Place> buses) {

        View {
            buses = List.copyOf(buses);
        }

        @Nullable Imported imported() {
            Loaded loaded = file.outcome();
            return loaded == null ? null : loaded.imported();
        }

        List<String> columns() {
            return RoundsColumns.COLUMNS.known();
        }
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        return pages.show(request, TEMPLATE, view(request, SentFile.none()));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> load(HttpRequest<?> request, @Part("file") @Nullable CompletedFileUpload file) {
        SentFile<Loaded> sent =
                SentFile.read(file, stream -> imports.load(access.actor(request), stream));
        return pages.show(request, sent.status(), TEMPLATE, view(request, sent), List.of());
    }

    private View view(HttpRequest<?> request, SentFile<Loaded> file) {
        Loaded loaded = file.outcome();
        List<Place> buses =
                loaded == null
                        ? List.of()
                        : loaded.buses().stream().flatMap(id -> places.find(id).stream()).toList();
        return new View(file, ExampleFile.of(access.actor(request), places), buses);
    }
}
