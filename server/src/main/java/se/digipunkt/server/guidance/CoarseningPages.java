package se.digipunkt.server.guidance;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Pages;

/// The page of the job that makes records coarse.
@Controller("/guidance/coarsening")
@Secured({Role.Name.OPERATOR, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class CoarseningPages {

    private static final String ADDRESS = "/guidance/coarsening";

    private final Coarsening coarsening;
    private final CoarseningJob job;
    private final Access access;
    private final Pages pages;

    CoarseningPages(Coarsening coarsening, CoarseningJob job, Access access, Pages pages) {
        this.coarsening = coarsening;
        this.job = job;
        this.access = access;
        this.pages = pages;
    }

    @Get
    @Secured({Role.Name.REGION, Role.Name.OPERATOR, Role.Name.ADMIN})
    HttpResponse<?> show(HttpRequest<?> request) {
        return pages.show(request, "guidance/coarsening", coarsening.view());
    }

    @Post(value = "/pause", consumes = MediaType.ALL)
    HttpResponse<?> pause(HttpRequest<?> request) {
        access.record(access.actor(request), "coarsening-paused", Coarsening.JOB);
        coarsening.pause(true);
        return pages.saved(request, ADDRESS);
    }

    @Post(value = "/resumption", consumes = MediaType.ALL)
    HttpResponse<?> resume(HttpRequest<?> request) {
        access.record(access.actor(request), "coarsening-resumed", Coarsening.JOB);
        coarsening.pause(false);
        return pages.saved(request, ADDRESS);
    }

    @Post(value = "/runs", consumes = MediaType.ALL)
    HttpResponse<?> run(HttpRequest<?> request) {
        access.record(access.actor(request), "coarsening-run", Coarsening.JOB);
        job.run();
        return pages.saved(request, ADDRESS);
    }
}
