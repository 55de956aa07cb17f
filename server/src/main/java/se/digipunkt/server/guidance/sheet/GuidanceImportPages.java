package se.digipunkt.server.guidance.sheet;

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
import se.digipunkt.server.common.CsvCells;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.SentFile;

import java.util.List;

/// A file of earlier records, for people: what it looks like, and what was wrong with which line.
@Controller("/guidance/import")
@Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class GuidanceImportPages {

    private static final String TEMPLATE = "guidance/sheet/import";

    private final GuidanceImport imports;
    private final Access access;
    private final Pages pages;

    GuidanceImportPages(GuidanceImport imports, Access access, Pages pages) {
        this.imports = imports;
        this.access = access;
        this.pages = pages;
    }

    record View(SentFile<GuidanceImport.Outcome> file) {

        List<String> columns() {
            return ImportColumns.COLUMNS.known();
        }
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        return pages.show(request, TEMPLATE, new View(SentFile.none()));
    }

    /// A file with the names of the columns only, as a Swedish Excel opens it.
    @Get("/template.csv")
    @Produces(MediaType.ALL)
    HttpResponse<String> template() {
        String header = String.join(";", ImportColumns.COLUMNS.known());
        return HttpResponse.ok(CsvCells.BYTE_ORDER_MARK + header + "\r\n")
                .contentType(MediaType.of("text/csv; charset=utf-8; header=present"))
                .header("Content-Disposition", "attachment; filename=\"handledning.csv\"");
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> load(HttpRequest<?> request, @Part("file") @Nullable CompletedFileUpload file) {
        SentFile<GuidanceImport.Outcome> sent =
                SentFile.read(file, stream -> imports.load(access.actor(request), stream));
        return pages.show(request, sent.status(), TEMPLATE, new View(sent), List.of());
    }
}
