package se.digipunkt.server.coverage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Pages;

import java.util.ArrayList;
import java.util.List;

/// Who is within reach of help, for people. Each figure has its address; nothing of it is secret,
/// it is of use to who works with it.
@Controller("/coverage")
@Secured({
    Role.Name.STAFF,
    Role.Name.COORDINATOR,
    Role.Name.REGION,
    Role.Name.OPERATOR,
    Role.Name.ADMIN
})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class CoveragePages {

    private static final int MOST_NEXT = 10;

    private final Coverage coverage;
    private final CoverageAsking asking;
    private final CoverageViews views;
    private final Pages pages;

    CoveragePages(Coverage coverage, CoverageAsking asking, CoverageViews views, Pages pages) {
        this.coverage = coverage;
        this.asking = asking;
        this.views = views;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> coverage(HttpRequest<?> request) {
        List<Fault> faults = new ArrayList<>();
        CoverageQuery asked = asking.read(request, faults);
        return pages.show(
                request,
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                "coverage/coverage",
                views.view(request, coverage.covered(asked)),
                faults);
    }

    /// Where next, of the same question.
    @Get("/next")
    HttpResponse<?> next(HttpRequest<?> request) {
        List<Fault> faults = new ArrayList<>();
        Covered covered = coverage.covered(asking.read(request, faults));
        return pages.show(
                request,
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                "coverage/next",
                new NextView(views.view(request, covered), coverage.next(covered, MOST_NEXT)),
                faults);
    }
}
