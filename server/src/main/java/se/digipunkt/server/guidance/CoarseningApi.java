package se.digipunkt.server.guidance;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

/// The job that makes records coarse: how it is, stop it, let it go on, run it now.
@Controller("/api/v1/guidance/coarsening")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Guidance")
final class CoarseningApi {

    private final Coarsening coarsening;
    private final CoarseningJob job;
    private final Access access;

    CoarseningApi(Coarsening coarsening, CoarseningJob job, Access access) {
        this.coarsening = coarsening;
        this.job = job;
        this.access = access;
    }

    @Get
    @Secured({Role.Name.REGION, Role.Name.OPERATOR, Role.Name.ADMIN})
    CoarseningView coarsening() {
        return coarsening.view();
    }

    /// What is sent, for the description.
    record Pause(boolean paused) {}

    /// `{"paused": true}` stops it after the records that it is at, `false` lets it go on.
    @Put
    @Secured({Role.Name.OPERATOR, Role.Name.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = Pause.class)))
    CoarseningView pauseCoarsening(HttpRequest<?> request, @Body JsonNode body) {
        JsonNode paused = body.path("paused");
        if (!paused.isBoolean()) {
            throw new ProblemException(
                    WebProblem.Validation.of("/paused", "malformed", "true, false"));
        }
        pause(request, paused.booleanValue());
        return coarsening.view();
    }

    /// Runs it now, unless it is paused or runs elsewhere; answers when it is done.
    @Post("/runs")
    @Secured({Role.Name.OPERATOR, Role.Name.ADMIN})
    CoarseningView runCoarsening(HttpRequest<?> request) {
        access.record(access.actor(request), "coarsening-run", Coarsening.JOB);
        job.run();
        return coarsening.view();
    }

    private void pause(HttpRequest<?> request, boolean paused) {
        access.record(
                access.actor(request),
                paused ? "coarsening-paused" : "coarsening-resumed",
                Coarsening.JOB);
        coarsening.pause(paused);
    }
}
