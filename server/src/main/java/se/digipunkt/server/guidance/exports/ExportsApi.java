package se.digipunkt.server.guidance.exports;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.ArrayList;
import java.util.List;

/// Help given as CSV files (RFC 4180) for those with a right to exact figures of the scope. A link
/// `describedby` leads to what the columns mean.
@Controller("/api/v1")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Guidance")
final class ExportsApi {

    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8; header=present");

    private final Exports exports;
    private final Places places;
    private final ExportWords words;
    private final Access access;

    ExportsApi(Exports exports, Places places, ExportWords words, Access access) {
        this.exports = exports;
        this.places = places;
        this.words = words;
        this.access = access;
    }

    /// A row for each question, for Digidel's *Data om digital vardag*.
    ///
    /// @param scope `region`, a municipality code, or the id of a point or bus
    /// @param from first day, included; Europe/Stockholm
    /// @param to last day, included
    /// @param spreadsheet true for semicolons and a byte order mark, as a Swedish Excel wants it
    @Get("/exports/digidel.csv{?scope,from,to,spreadsheet}")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> digidel(
            HttpRequest<?> request,
            @Nullable @QueryValue String scope,
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String spreadsheet) {
        return file(request, Export.DIGIDEL);
    }

    /// The National Library's yearly figures, a row for each municipality and variable.
    ///
    /// @param scope `region` or a municipality code
    /// @param year four digits
    /// @param spreadsheet true for semicolons and a byte order mark, as a Swedish Excel wants it
    @Get("/exports/library.csv{?scope,year,spreadsheet}")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> library(
            HttpRequest<?> request,
            @Nullable @QueryValue String scope,
            @Nullable @QueryValue String year,
            @Nullable @QueryValue String spreadsheet) {
        return file(request, Export.LIBRARY);
    }

    /// Figures of help given as a tidy table, the same under both addresses.
    ///
    /// @param scope `region`, a municipality code, or the id of a point or bus
    /// @param from first day, included; Europe/Stockholm
    /// @param to last day, included
    /// @param by as of `/guidance/figures`
    /// @param spreadsheet true for semicolons and a byte order mark, as a Swedish Excel wants it
    @Get(
            uris = {
                "/exports/figures.csv{?scope,from,to,by,spreadsheet}",
                "/guidance/figures.csv{?scope,from,to,by,spreadsheet}"
            })
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> figures(
            HttpRequest<?> request,
            @Nullable @QueryValue String scope,
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String by,
            @Nullable @QueryValue String spreadsheet) {
        return file(request, Export.FIGURES);
    }

    /// What the columns of an export mean: CSV on the Web.
    ///
    /// @param export `digidel`, `library` or `figures`
    @Get("/exports/{export}.csv-metadata.json")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Produces({"application/csvm+json", MediaType.APPLICATION_JSON})
    HttpResponse<JsonNode> columns(String export) {
        Export found =
                Export.find(export)
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        return HttpResponse.ok(words.csvw(found));
    }

    private HttpResponse<StreamedFile> file(HttpRequest<?> request, Export export) {
        List<Fault> faults = new ArrayList<>();
        Wish wish = Wish.read(export, request.getParameters(), faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        Scope scope = places.scopeReadBy(access.actor(request), wish.scope());
        StreamedFile file = new StreamedFile(exports.csv(export, scope, wish), CSV);
        return HttpResponse.ok(file.attach(export.nameOf(wish)))
                .header("Cache-Control", "no-store")
                .header(
                        "Link",
                        "</api/v1/exports/"
                                + export.file()
                                + "-metadata.json>; rel=\"describedby\";"
                                + " type=\"application/csvm+json\"");
    }
}
