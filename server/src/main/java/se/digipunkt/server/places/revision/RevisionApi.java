package se.digipunkt.server.places.revision;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.GivenHours;
import se.digipunkt.server.places.HoursChanges;
import se.digipunkt.server.places.IfMatch;
import se.digipunkt.server.places.PastHours;
import se.digipunkt.server.places.PastQuestion;
import se.digipunkt.server.places.PlannedHours;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Hours revised by programs: one version of one point, or of many points at once.
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RevisionApi {

    private final HoursChanges changes;
    private final ManyChanges many;
    private final Access access;

    RevisionApi(HoursChanges changes, ManyChanges many, Access access) {
        this.changes = changes;
        this.many = many;
        this.access = access;
    }

    /// @param minutesOfWeek of access in a normal week
    record Hours(@Nullable String openingHours, @Nullable String staffedHours, long minutesOfWeek) {

        static Hours of(GivenHours hours, Effect.Sum access) {
            return new Hours(hours.openingHours(), hours.staffedHours(), access.week());
        }
    }

    record Change(String point, Hours before, Hours after) {

        static Change of(ManyPlan.Change change) {
            return new Change(
                    change.point().id(),
                    Hours.of(change.before(), change.accessBefore()),
                    Hours.of(change.after(), change.accessAfter()));
        }
    }

    /// @param applied false for a preview
    record Changes(List<Change> items, boolean applied) {

        Changes {
            items = List.copyOf(items);
        }
    }

    /// What is sent, for the description: it is read field by field, so that each fault is told.
    /// One kind of hours means both.
    record HoursWanted(@Nullable String openingHours, @Nullable String staffedHours) {}

    /// As [HoursWanted].
    ///
    /// @param points ids
    /// @param from first day, tomorrow at the earliest
    /// @param until last day, or until further notice
    record ManyHoursWanted(
            List<String> points,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String openingHours,
            @Nullable String staffedHours,
            @Nullable Boolean preview) {

        ManyHoursWanted {
            points = List.copyOf(points);
        }
    }

    /// Gives a point hours from a day, instead of those that begin on the same day.
    ///
    /// @param sure the member `sure` of the problem `past-recounted`, when that is meant
    @Put("/points/{id}/hours/{validFrom}{?sure}")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = HoursWanted.class)))
    @ApiResponse(responseCode = "204", description = "They are as sent")
    @ApiResponse(
            responseCode = "409",
            description =
                    "archived, or past-recounted: hours that change what is counted already. Sent"
                            + " again with `?sure=` and the member `sure` they are taken.")
    HttpResponse<?> put(
            HttpRequest<?> request,
            String id,
            String validFrom,
            @Nullable @Header("If-Match") String ifMatch,
            @Nullable @QueryValue String sure,
            @Body JsonNode body) {
        Actor actor = access.actor(request);
        List<Fault> faults = new ArrayList<>();
        Optional<GivenHours> wanted = HoursJson.read(body, "hoursFrom", validFrom, faults);
        PlannedHours after =
                changes.change(
                        actor,
                        id,
                        seen -> IfMatch.names(ifMatch, IfMatch.tag(seen.tag())),
                        planned -> asked(planned, orRefused(wanted, faults), sure));
        return HttpResponse.noContent().header("ETag", IfMatch.tag(after.tag()));
    }

    private List<GivenHours> asked(PlannedHours planned, GivenHours wanted, @Nullable String sure) {
        PastQuestion.ask(PastHours.of(planned, wanted, changes.today()), sure);
        return planned.with(wanted, null);
    }

    /// Gives many points the same hours from a day, until a last one where it is given: all or
    /// none. With `preview` nothing is stored; the entity tag of a preview makes sure that what is
    /// applied is what was seen.
    @Post("/hours-changes")
    @Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = ManyHoursWanted.class)))
    HttpResponse<Changes> changeMany(
            HttpRequest<?> request,
            @Nullable @Header("If-Match") String ifMatch,
            @Body JsonNode body) {
        Actor actor = access.actor(request);
        List<Fault> faults = new ArrayList<>();
        Optional<GivenHours> wanted =
                HoursJson.read(body, "from", body.path("from").asText(""), faults);
        LocalDate last = HoursDraft.date("until", body.path("until").asText(""), faults);
        Set<String> points = points(body.path("points"), faults);
        GivenHours hours = orRefused(wanted, faults);
        if (last != null && last.isBefore(hours.validFrom())) {
            faults.add(new Fault("/until", "before-from", ""));
        }
        LocalDate tomorrow = changes.today().plusDays(1);
        if (hours.validFrom().isBefore(tomorrow)) {
            faults.add(new Fault("/from", "hours-from-tomorrow", tomorrow.toString()));
        }
        Wish wish = new Wish.Replace(orRefused(wanted, faults), last);
        boolean preview = body.path("preview").asBoolean(false);
        ManyPlan plan =
                preview
                        ? many.plan(actor, points, wish)
                        : many.apply(
                                actor,
                                points,
                                wish,
                                now -> IfMatch.names(ifMatch, IfMatch.tag(now.tag())));
        return HttpResponse.ok(
                        new Changes(plan.changes().stream().map(Change::of).toList(), !preview))
                .header("ETag", IfMatch.tag(plan.tag()));
    }

    private static Set<String> points(JsonNode points, List<Fault> faults) {
        Set<String> ids = new TreeSet<>();
        points.forEach(point -> ids.add(point.asText()));
        if (ids.isEmpty()) {
            faults.add(new Fault("/points", "required", ""));
        }
        return ids;
    }

    private static GivenHours orRefused(Optional<GivenHours> wanted, List<Fault> faults) {
        return wanted.filter(read -> faults.isEmpty())
                .orElseThrow(() -> new ProblemException(new WebProblem.Validation(faults)));
    }
}
