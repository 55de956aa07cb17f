package se.digipunkt.server.places;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;

import java.time.LocalDate;

/// The versions of a point's hours, for programs.
@Controller("/api/v1/points/{id}/hours")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HoursApi {

    private final HoursChanges changes;
    private final Access access;

    HoursApi(HoursChanges changes, Access access) {
        this.changes = changes;
        this.access = access;
    }

    /// @param validFrom absent for the hours that a point has had as long as it is known
    record Version(
            @Nullable LocalDate validFrom,
            @Nullable String openingHours,
            @Nullable String staffedHours) {

        static Version of(GivenHours hours) {
            return new Version(
                    hours.validFrom().equals(GivenHours.ALWAYS) ? null : hours.validFrom(),
                    hours.openingHours(),
                    hours.staffedHours());
        }
    }

    /// With an entity tag that changes with any version.
    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<PlacesApi.Listing<Version>> versions(String id) {
        PlannedHours planned = changes.of(id);
        return HttpResponse.ok(
                        new PlacesApi.Listing<>(
                                planned.versions().stream().map(Version::of).toList(), null))
                .header("ETag", IfMatch.tag(planned.tag()));
    }

    /// Takes back hours that are not in force yet.
    @Delete("/{validFrom}")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> withdraw(
            HttpRequest<?> request,
            String id,
            String validFrom,
            @Nullable @Header("If-Match") String ifMatch) {
        changes.withdraw(
                access.actor(request),
                id,
                validFrom,
                seen -> IfMatch.names(ifMatch, IfMatch.tag(seen.tag())));
        return HttpResponse.noContent();
    }
}
