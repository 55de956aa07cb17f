package se.digipunkt.server.places;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Imported;
import se.digipunkt.server.web.SentFile;

import java.io.InputStream;

/// Files of points and buses for programs: CSV with a header, points as GeoJSON too, all or
/// nothing.
@Controller("/api/v1/imports")
@Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlacesImportApi {

    private final PlacesImport imports;
    private final Access access;

    PlacesImportApi(PlacesImport imports, Access access) {
        this.imports = imports;
        this.access = access;
    }

    @Post("/points")
    @Consumes({
        "text/csv",
        "text/plain",
        "text/tab-separated-values",
        "application/csv",
        "application/vnd.ms-excel",
        "application/octet-stream",
        "application/geo+json",
        "application/json"
    })
    Imported points(HttpRequest<?> request, @Body @Nullable InputStream file) {
        return imports.load(access.actor(request), PlaceType.POINT, SentFile.body(file));
    }

    @Post("/buses")
    @Consumes({
        "text/csv",
        "text/plain",
        "text/tab-separated-values",
        "application/csv",
        "application/vnd.ms-excel",
        "application/octet-stream"
    })
    Imported buses(HttpRequest<?> request, @Body @Nullable InputStream file) {
        return imports.load(access.actor(request), PlaceType.BUS, SentFile.body(file));
    }
}
