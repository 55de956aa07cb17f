package se.digipunkt.server.coverage.population;

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
import se.digipunkt.server.web.SentFile;

import java.util.List;

/// The populations that coverage is counted with, and files of them, for people.
@Controller("/coverage/population")
@Secured({Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class PopulationPages {

    private static final String TEMPLATE = "coverage/population/population";

    private final Populations populations;
    private final PopulationImport imports;
    private final Access access;
    private final Pages pages;

    PopulationPages(Populations populations, PopulationImport imports, Access access, Pages pages) {
        this.populations = populations;
        this.imports = imports;
        this.access = access;
        this.pages = pages;
    }

    /// @param file outcome: how many rows were taken in
    /// @param kind code of what was sent
    /// @param year as it was typed
    record View(
            List<Population> populations,
            SentFile<Integer> file,
            String kind,
            String year,
            String source) {

        View {
            populations = List.copyOf(populations);
        }

        List<PopulationKind> kinds() {
            return List.of(PopulationKind.values());
        }
    }

    @Get
    HttpResponse<?> populations(HttpRequest<?> request) {
        View view =
                new View(
                        populations.list(),
                        SentFile.none(),
                        PopulationKind.CELLS.code(),
                        "",
                        "SCB");
        return pages.show(request, TEMPLATE, view);
    }

    @Post("/load")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> load(
            HttpRequest<?> request,
            @Part("kind") @Nullable String kind,
            @Part("year") @Nullable String year,
            @Part("source") @Nullable String source,
            @Part("file") @Nullable CompletedFileUpload file) {
        PopulationKind of =
                PopulationKind.find(kind == null ? "" : kind).orElse(PopulationKind.CELLS);
        String typed = year == null ? "" : year.strip();
        Given given = new Given(typed.matches("\\d{4}") ? Integer.valueOf(typed) : null, source);
        boolean wrong = !typed.isEmpty() && given.year() == 0;
        SentFile<Integer> sent =
                wrong
                        ? SentFile.none()
                        : SentFile.read(
                                file,
                                stream -> imports.load(access.actor(request), of, stream, given));
        return pages.show(
                request,
                wrong ? HttpStatus.UNPROCESSABLE_ENTITY : sent.status(),
                TEMPLATE,
                new View(populations.list(), sent, of.code(), typed, given.source()),
                wrong ? List.of(new Fault("/year", "no-such-year", typed)) : List.of());
    }
}
