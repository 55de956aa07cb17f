package se.digipunkt.server.coverage.population;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.SentFile;
import se.digipunkt.server.web.WebProblem;

import java.io.InputStream;
import java.util.List;

/// The populations that coverage is counted with, for programs.
@Controller("/api/v1")
@Secured({Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PopulationApi {

    private final Populations populations;
    private final PopulationImport imports;
    private final Access access;

    PopulationApi(Populations populations, PopulationImport imports, Access access) {
        this.populations = populations;
        this.imports = imports;
        this.access = access;
    }

    /// All there are, the latest first. Localities of 2020 are always among them.
    @Get("/populations")
    Listed list() {
        return new Listed(populations.list().stream().map(PopulationApi::told).toList());
    }

    /// Inhabitants of municipalities by age and sex on the last day of a year, as they were
    /// published: bands differ, and parts need not add up to their total.
    @Get("/populations/municipalities/{year}")
    Groups groups(int year) {
        return new Groups(populations.groups(year).stream().map(GroupTold::of).toList());
    }

    /// Takes in a file, all or nothing. Of `cells`: SCB's grid with its own columns, as CSV,
    /// GeoJSON or GeoPackage, whole or in parts. Of `localities`: `id`, `name`, `municipality`,
    /// `people`, `lat`, `lon`. Of `municipalities`: `municipality`, `people` and, where known,
    /// `age` and `sex`, a row for each figure. What is told again of a year takes the place of what
    /// stood there.
    ///
    /// @param kind `cells`, `localities` or `municipalities`
    /// @param year of all rows; may be absent where they tell it
    /// @param source who is named beside the figures; SCB when absent
    @Post("/imports/populations/{kind}")
    @Consumes({
        "text/csv",
        "text/plain",
        "text/tab-separated-values",
        "application/csv",
        "application/vnd.ms-excel",
        "application/octet-stream",
        "application/geo+json",
        "application/json",
        "application/geopackage+sqlite3",
        "application/vnd.sqlite3"
    })
    Taken importPopulation(
            HttpRequest<?> request,
            String kind,
            @Nullable @QueryValue Integer year,
            @Nullable @QueryValue String source,
            @Body @Nullable InputStream file) {
        int rows =
                imports.load(
                        access.actor(request),
                        kind(kind),
                        SentFile.body(file),
                        new Given(year, source));
        return new Taken(rows);
    }

    /// Takes a whole population away. Figures that were counted with it can no longer be asked for.
    ///
    /// @param kind `cells`, `localities` or `municipalities`
    @Delete("/populations/{kind}/{year}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(HttpRequest<?> request, String kind, int year) {
        imports.remove(access.actor(request), kind(kind), year);
    }

    private static PopulationKind kind(String code) {
        return PopulationKind.find(code)
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    private static Told told(Population one) {
        return new Told(one.kind().code(), one.year(), one.projection(), one.source());
    }

    @Introspected
    record Listed(List<Told> items) {

        Listed {
            items = List.copyOf(items);
        }
    }

    /// @param year whose last day the inhabitants are of
    /// @param projection true for a year that is only expected
    record Told(String kind, int year, boolean projection, String source) {}

    @Introspected
    record Groups(List<GroupTold> items) {

        Groups {
            items = List.copyOf(items);
        }
    }

    /// @param sex `all`, `women` or `men`
    /// @param ageFrom included; both ages are absent for everybody
    /// @param ageTo included; absent without an upper end
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupTold(
            String municipality,
            String sex,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            int people) {

        static GroupTold of(GroupRow row) {
            boolean open = row.ageTo() == GroupRow.OPEN;
            return new GroupTold(
                    row.municipality(),
                    row.sex(),
                    open && row.ageFrom() == 0 ? null : row.ageFrom(),
                    open ? null : row.ageTo(),
                    row.people());
        }
    }

    /// @param rows that were taken in
    @Introspected
    record Taken(int rows) {}
}
