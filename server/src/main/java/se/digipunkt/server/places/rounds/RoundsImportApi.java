package se.digipunkt.server.places.rounds;

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

/// Timetables of buses for programs: CSV with a header, a row for each stop, all or nothing.
@Controller("/api/v1/imports/rounds")
@Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoundsImportApi {

    private final RoundsImport imports;
    private final Access access;

    RoundsImportApi(RoundsImport imports, Access access) {
        this.imports = imports;
        this.access = access;
    }

    @Post
    @Consumes({
        "text/csv",
        "text/plain",
        "text/tab-separated-values",
        "application/csv",
        "application/vnd.ms-excel",
        "application/octet-stream"
    })
    Imported rounds(HttpRequest<?> request, @Body @Nullable InputStream file) {
        return imports.load(access.actor(request), SentFile.body(file)).imported();
    }
}
