package se.digipunkt.server.guidance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import se.digipunkt.protocol.Fault;
import se.digipunkt.protocol.GuidanceReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Logs and corrects help at a point or bus from any computer. A field that guidance does not have
/// is refused: there is none for a name or a text.
@Controller("/api/v1/points/{id}/guidance")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Guidance")
final class GuidanceLogApi {

    private static final int LONGEST_KEY = 200;

    private final Guidance guidance;
    private final Places places;
    private final Access access;
    private final Clock clock;

    GuidanceLogApi(Guidance guidance, Places places, Access access, Clock clock) {
        this.guidance = guidance;
        this.places = places;
        this.access = access;
        this.clock = clock;
    }

    /// Logs help given now, or on the `day` that is told.
    ///
    /// @param key sent again within 90 days with the same key and body, it is stored once
    @Post
    @RequestBody(content = @Content(schema = @Schema(implementation = GuidanceRecord.class)))
    HttpResponse<LoggedGuidance> logGuidance(
            HttpRequest<?> request,
            String id,
            @Nullable @Header("Idempotency-Key") String key,
            @Body JsonNode body) {
        String place = place(request, id);
        List<Fault> faults = new ArrayList<>();
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            faults.add(new Fault("/Idempotency-Key", "out-of-range", "1–" + LONGEST_KEY));
        }
        GuidanceRecord record = read(body, faults);
        LoggedGuidance logged =
                LoggedGuidance.of(place, guidance.log(place, record, faults, clock.instant(), key));
        return HttpResponse.created(
                logged, URI.create("/api/v1/points/" + id + "/guidance/" + logged.id()));
    }

    /// Replaces a record of the last 30 days, or that came in them, whole; it keeps its moment
    /// unless a `day` is told.
    ///
    /// @param reference `journal:seq` of the record
    @Put("/{reference}")
    @RequestBody(content = @Content(schema = @Schema(implementation = GuidanceRecord.class)))
    LoggedGuidance replaceGuidance(
            HttpRequest<?> request, String id, String reference, @Body JsonNode body) {
        String place = place(request, id);
        List<Fault> faults = new ArrayList<>();
        GuidanceRecord record = read(body, faults);
        return LoggedGuidance.of(
                place, guidance.correct(place, reference(reference), record, faults));
    }

    /// Removes a record of the last 30 days, or that came in them; again changes nothing.
    ///
    /// @param reference `journal:seq` of the record
    @Delete("/{reference}")
    HttpResponse<?> removeGuidance(HttpRequest<?> request, String id, String reference) {
        guidance.remove(place(request, id), reference(reference));
        return HttpResponse.noContent();
    }

    private String place(HttpRequest<?> request, String id) {
        Place place = places.get(id);
        if (!access.actor(request).worksAt(place.id(), place.municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return place.id();
    }

    private GuidanceRecord read(JsonNode body, List<Fault> faults) {
        if (!(body instanceof ObjectNode json)) {
            throw new ProblemException(WebProblem.Validation.of("", "malformed", "{ }"));
        }
        if (!json.has("taxonomy")) {
            json.put("taxonomy", guidance.errandList().version());
        }
        return GuidanceReader.readStrictly(json, faults);
    }

    private static Reference reference(String text) {
        return Reference.parse(text)
                .filter(reference -> reference.journal() != null)
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    /// A record as it was stored.
    ///
    /// @param id `journal:seq`, with which it is corrected; corrections do not change it
    /// @param at its moment; absent when only the day is known
    @Introspected
    record LoggedGuidance(
            String id,
            String point,
            @org.jspecify.annotations.Nullable LocalDate day,
            @org.jspecify.annotations.Nullable Instant at) {

        static LoggedGuidance of(String place, Standing standing) {
            return new LoggedGuidance(
                    standing.reference().toString(), place, standing.day(), standing.at());
        }
    }
}
