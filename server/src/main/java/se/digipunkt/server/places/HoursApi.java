package se.digipunkt.server.places;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;

import java.time.LocalDate;

/// The versions of a point's hours, for programs. A new one is made by changing the point, with
/// `hoursFrom`.
@Controller("/api/v1/points/{id}/hours")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HoursApi {

    private final PlaceChanges changes;
    private final Access access;

    HoursApi(PlaceChanges changes, Access access) {
        this.changes = changes;
        this.access = access;
    }

    /// @param validFrom absent for the hours that a point has had as long as it is known
    record Version(
            @Nullable LocalDate validFrom,
            @Nullable String openingHours,
            @Nullable String staffedHours) {

        static Version of(HoursRow row) {
            return new Version(
                    row.validFrom().equals(HoursRow.ALWAYS) ? null : row.validFrom(),
                    row.openingHours(),
                    row.staffedHours());
        }
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    PlacesApi.Listing<Version> versions(String id) {
        return new PlacesApi.Listing<>(changes.hours(id).stream().map(Version::of).toList(), null);
    }

    /// Takes back hours that are not in force yet.
    @Delete("/{validFrom}")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> withdraw(HttpRequest<?> request, String id, String validFrom) {
        changes.withdrawHours(access.actor(request), id, validFrom);
        return HttpResponse.noContent();
    }
}
