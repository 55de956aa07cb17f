package se.digipunkt.server.places;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import se.digipunkt.protocol.Settings;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;

import java.util.ArrayList;
import java.util.List;

/// What points promise, for programs: the intervals, and the exceptions that go into them.
@Controller("/api/v1/points/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PromisesApi {

    private final Places places;
    private final Exceptions exceptions;
    private final Access access;

    PromisesApi(Places places, Exceptions exceptions, Access access) {
        this.places = places;
        this.exceptions = exceptions;
        this.access = access;
    }

    /// @param from first day, today when left out
    /// @param to last day, included; six days after the first when left out
    /// @param kind `access` or `staffed`; both when left out
    @Get("/promises{?from,to,kind}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    PlacesApi.Listing<PromisedInterval> promises(
            String id,
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String kind) {
        PromisesQuery query = PromisesQuery.of(from, to, kind, places.today());
        List<PromisedInterval> items =
                query.of(
                        places.promisedTime(id),
                        places.listCalls(id, query.from(), query.to()),
                        places.notice());
        return new PlacesApi.Listing<>(items, null);
    }

    /// Those that are not over.
    @Get("/exceptions")
    @Secured(SecurityRule.IS_ANONYMOUS)
    PlacesApi.Listing<ExceptionRow> exceptions(String id) {
        return new PlacesApi.Listing<>(exceptions.coming(id), null);
    }

    @Post("/exceptions")
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
    @RequestBody(
            description = "Moments may also be written by Sweden's clock, or as days",
            content = @Content(schema = @Schema(implementation = Settings.DatedException.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Announced, now or the same before",
            content = @Content(schema = @Schema(implementation = ExceptionRow.class)))
    @ApiResponse(
            responseCode = "400",
            description = "validation, also exception-overlaps and extra-help-while-closed")
    HttpResponse<ExceptionRow> announce(HttpRequest<?> request, String id, @Body JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        ExceptionForm form = ExceptionForm.json(body, faults);
        return HttpResponse.created(exceptions.announce(access.actor(request), id, form, faults));
    }

    @Delete("/exceptions/{exception}")
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
    @ApiResponse(responseCode = "204", description = "Taken back, ended or closed")
    @ApiResponse(
            responseCode = "200",
            description =
                    "Taken back or closed, and with it the extra help of the items, for which no"
                            + " doors are open any more",
            content = @Content(schema = @Schema(implementation = PlacesApi.Listing.class)))
    @ApiResponse(responseCode = "409", description = "exception-over")
    HttpResponse<?> withdraw(HttpRequest<?> request, String id, String exception) {
        List<ExceptionRow> help = exceptions.withdraw(access.actor(request), id, exception);
        return help.isEmpty()
                ? HttpResponse.noContent()
                : HttpResponse.ok(new PlacesApi.Listing<>(help, null));
    }
}
