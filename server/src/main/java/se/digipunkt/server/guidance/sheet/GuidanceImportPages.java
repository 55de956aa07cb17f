package se.digipunkt.server.guidance.sheet;

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
import se.digipunkt.server.common.CsvCells;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// A file of earlier records, for people: what it looks like, and what was wrong with which line.
@Controller("/guidance/import")
@Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class GuidanceImportPages {

    private static final String TEMPLATE = "guidance/sheet/import";

    /// A page with more lines helps nobody; the count of all is told.
    private static final int MOST_SHOWN = 500;

    private final GuidanceImport imports;
    private final Access access;
    private final Pages pages;

    GuidanceImportPages(GuidanceImport imports, Access access, Pages pages) {
        this.imports = imports;
        this.access = access;
        this.pages = pages;
    }

    /// @param column of the fault, or empty when the whole line is wrong
    record Refused(int line, String column, Fault fault) {

        static Refused of(Fault fault) {
            String[] parts = fault.pointer().split("/", 4);
            return new Refused(GuidanceImport.line(fault), parts.length > 3 ? parts[3] : "", fault);
        }
    }

    /// @param outcome of the file that was taken in, or null
    /// @param refused the first rows that were refused; empty when none was
    /// @param faults how many faults there were in all
    record View(GuidanceImport.@Nullable Outcome outcome, List<Refused> refused, int faults) {

        View {
            refused = List.copyOf(refused);
        }

        List<String> columns() {
            return ImportColumns.COLUMNS.known();
        }
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        return pages.show(request, TEMPLATE, new View(null, List.of(), 0));
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
        try (InputStream stream = whole(file)) {
            GuidanceImport.Outcome outcome = imports.load(access.actor(request), stream);
            return pages.show(request, TEMPLATE, new View(outcome, List.of(), 0));
        } catch (ProblemException refused) {
            List<Fault> faults = refused.problem().faults();
            if (faults.isEmpty()) {
                throw refused;
            }
            return pages.show(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    TEMPLATE,
                    new View(
                            null,
                            faults.stream().limit(MOST_SHOWN).map(Refused::of).toList(),
                            faults.size()),
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
}
