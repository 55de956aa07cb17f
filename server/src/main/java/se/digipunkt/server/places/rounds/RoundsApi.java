package se.digipunkt.server.places.rounds;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rounds of the buses for programs. Everybody may read those that are for the public; the
/// coordinator of the bus's municipality changes them.
@Controller("/api/v1/rounds")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoundsApi {

    private final Rounds rounds;
    private final RoundChanges changes;
    private final CallRights rights;
    private final Access access;

    RoundsApi(Rounds rounds, RoundChanges changes, CallRights rights, Access access) {
        this.rounds = rounds;
        this.changes = changes;
        this.rights = rights;
        this.access = access;
    }

    @Get("{?bus,cursor,limit}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Paged<Round> rounds(
            HttpRequest<?> request,
            @Nullable @QueryValue String bus,
            @Nullable @QueryValue String cursor,
            @Nullable @QueryValue Integer limit) {
        Optional<Actor> reader = access.findActor(request);
        List<Round> found =
                rounds.list().stream()
                        .filter(round -> bus == null || round.bus().equals(bus))
                        .filter(round -> rights.sees(reader, round))
                        .toList();
        return Paged.of(found, Round::id, cursor, limit);
    }

    @Get("/{id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Round round(HttpRequest<?> request, String id) {
        return rounds.find(id)
                .filter(round -> rights.sees(access.findActor(request), round))
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    @Post
    @ApiResponse(
            responseCode = "400",
            description =
                    "validation, also two-places-stored: the bus is to be elsewhere at that time")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = Round.class)))
    HttpResponse<Round> addRound(HttpRequest<?> request, @Body JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        RoundForm form = new RoundJson(faults).form(body);
        Round round = changes.add(access.actor(request), form, FieldReader.Pointers.JSON, faults);
        return HttpResponse.created(round, URI.create("/api/v1/rounds/" + round.id()));
    }

    @Put("/{id}")
    @ApiResponse(
            responseCode = "400",
            description =
                    "validation, also two-places-stored: the bus is to be elsewhere at that time")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = Round.class)))
    Round replaceRound(HttpRequest<?> request, String id, @Body JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        RoundForm form = new RoundJson(faults).form(body);
        return changes.replace(access.actor(request), id, form, FieldReader.Pointers.JSON, faults);
    }
}
