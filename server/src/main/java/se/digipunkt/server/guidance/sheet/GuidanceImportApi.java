package se.digipunkt.server.guidance.sheet;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.SentFile;

import java.io.InputStream;

/// Earlier records for programs: CSV with a header, all or nothing.
@Controller("/api/v1/imports/guidance")
@Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Guidance")
final class GuidanceImportApi {

    private final GuidanceImport imports;
    private final Access access;

    GuidanceImportApi(GuidanceImport imports, Access access) {
        this.imports = imports;
        this.access = access;
    }

    /// Takes in help of the last 400 days. A column that is not known is refused; a row that came
    /// before, by its id and place, is not counted again.
    @Post
    @Consumes({
        "text/csv",
        "text/plain",
        "text/tab-separated-values",
        "application/csv",
        "application/vnd.ms-excel",
        "application/octet-stream"
    })
    GuidanceImport.Outcome guidance(HttpRequest<?> request, @Body @Nullable InputStream file) {
        return imports.load(access.actor(request), SentFile.body(file));
    }
}
