package se.digipunkt.server.places;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/// The registry as files, which the imports take in again. Archived places are not in them.
@Controller("/api/v1/exports")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlacesExportApi {

    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8; header=present");

    private final PlacesExport exports;

    PlacesExportApi(PlacesExport exports) {
        this.exports = exports;
    }

    /// All service points: CSV (RFC 4180) with a header.
    ///
    /// @param spreadsheet true for semicolons and a byte order mark, as a Swedish Excel wants it
    @Get("/points.csv{?spreadsheet}")
    @Produces(MediaType.ALL)
    HttpResponse<String> points(@QueryValue(defaultValue = "false") boolean spreadsheet) {
        return table(PlaceType.POINT, spreadsheet);
    }

    /// All buses: CSV (RFC 4180) with a header.
    ///
    /// @param spreadsheet true for semicolons and a byte order mark, as a Swedish Excel wants it
    @Get("/buses.csv{?spreadsheet}")
    @Produces(MediaType.ALL)
    HttpResponse<String> buses(@QueryValue(defaultValue = "false") boolean spreadsheet) {
        return table(PlaceType.BUS, spreadsheet);
    }

    /// All service points: GeoJSON (RFC 7946).
    @Get("/points.geojson")
    @Produces("application/geo+json")
    HttpResponse<JsonNode> features() {
        return download(HttpResponse.<JsonNode>ok(exports.geoJson()), "points.geojson");
    }

    private HttpResponse<String> table(PlaceType type, boolean spreadsheet) {
        return download(
                HttpResponse.ok(exports.csv(type, spreadsheet)).contentType(CSV),
                type.path() + ".csv");
    }

    private static <T> HttpResponse<T> download(MutableHttpResponse<T> response, String name) {
        return response.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
