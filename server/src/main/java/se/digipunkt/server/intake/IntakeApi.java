package se.digipunkt.server.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import se.digipunkt.protocol.Enrolment;
import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Sync;
import se.digipunkt.server.web.Caller;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Kiosk protocol v1.
@Controller("/kiosk/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class IntakeApi {

    private final Intake intake;
    private final Caller caller;
    private final Clock clock;

    IntakeApi(Intake intake, Caller caller, Clock clock) {
        this.intake = intake;
        this.caller = caller;
        this.clock = clock;
    }

    /// Enrols a kiosk with a code. The token is told once.
    @Post("/enrolments")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.CREATED)
    @RequestBody(content = @Content(schema = @Schema(implementation = Enrolment.Request.class)))
    Enrolment.Answer enrol(HttpRequest<?> request, @Body byte[] body) {
        return intake.enrol(enrolmentOf(body), caller.address(request));
    }

    private static Enrolment.Request enrolmentOf(byte[] body) {
        Enrolment.Request request;
        try {
            request = ProtocolJson.mapper().readValue(body, Enrolment.Request.class);
        } catch (java.io.IOException notTheShape) {
            throw new ProblemException(new WebProblem.NotJson());
        }
        List<Fault> faults = new ArrayList<>();
        require(faults, "/code", request.code(), 40);
        require(faults, "/nonce", request.nonce(), 200);
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        return request;
    }

    private static void require(
            List<Fault> faults,
            String pointer,
            @org.jspecify.annotations.Nullable String text,
            int most) {
        if (text == null || text.isBlank()) {
            faults.add(new Fault(pointer, "required", ""));
        } else if (text.length() > most) {
            faults.add(new Fault(pointer, "out-of-range", "1–" + most));
        }
    }

    /// Copies a part of a journal. The answer comes after the commit.
    @Post("/sync")
    @Secured("kiosk")
    @Consumes(MediaType.ALL)
    @RequestBody(content = @Content(schema = @Schema(implementation = Sync.Request.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Stored, up to but not including next",
            content = @Content(schema = @Schema(implementation = Sync.Answer.class)))
    @ApiResponse(
            responseCode = "409",
            description = "journal-fork: another entry stands under a number that was offered",
            content = @Content(schema = @Schema(implementation = Sync.Fork.class)))
    CompletableFuture<HttpResponse<?>> sync(
            HttpRequest<?> request, Authentication kiosk, @Body byte[] body) {
        Offered offered = Offered.read(body, clock.instant());
        return intake.sync(kiosk.getName(), tokenOf(request), offered)
                .thenApply(IntakeApi::response);
    }

    private static String tokenOf(HttpRequest<?> request) {
        String header = request.getHeaders().get("Authorization");
        return header == null ? "" : header.substring(header.indexOf(' ') + 1).strip();
    }

    private static HttpResponse<?> response(Intake.Answered answered) {
        return switch (answered) {
            case Intake.Answered.Done(Sync.Answer answer) -> HttpResponse.ok(answer);
            case Intake.Answered.Fork(long firstDiffering) ->
                    throw new ProblemException(new IntakeProblem.JournalFork(firstDiffering));
        };
    }
}
