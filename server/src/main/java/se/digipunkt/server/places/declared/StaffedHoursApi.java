package se.digipunkt.server.places.declared;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.choice.DayQuery;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.ArrayList;
import java.util.List;

/// Whether somebody could help in staffed hours, summed up, for programs.
@Controller("/api/v1/staffed-hours")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaffedHoursApi {

    private static final int MOST_YEARS = 2;

    private final ReadStaffedHours hours;
    private final Places places;
    private final Access access;

    StaffedHoursApi(ReadStaffedHours hours, Places places, Access access) {
        this.hours = hours;
        this.places = places;
        this.access = access;
    }

    /// The staffed hours of a scope: by point for those who answer for them, by municipality of the
    /// region. Others read sums over at least three points, of whole calendar months that are over:
    /// municipalities with fewer stand together, and what is too few in any month is left out.
    /// Minutes declared, shown, lost and unknown add up to those promised.
    ///
    /// @param scope `region`, a municipality code, or the id of a point
    /// @param from first day, included; Europe/Stockholm
    /// @param to last day, included
    @Get
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
    Summed list(
            HttpRequest<?> request,
            @QueryValue String scope,
            @QueryValue String from,
            @QueryValue String to) {
        List<Fault> faults = new ArrayList<>();
        Days days = DayQuery.read(from, to, MOST_YEARS, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        Actor actor = access.actor(request);
        return new Summed(
                hours.of(actor, places.scopeReadBy(actor, scope), days).stream()
                        .map(SumJson::of)
                        .toList());
    }

    @Introspected
    record Summed(List<SumJson> items) {}

    /// @param point absent where there are several
    /// @param municipality absent where there are several
    /// @param points how many promise help in the period
    /// @param declaredMinutes delivered, as those who keep the points say
    /// @param shownMinutes delivered, as help that was logged shows where nobody said anything
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SumJson(
            @Nullable String point,
            @Nullable String municipality,
            int points,
            long promisedMinutes,
            long declaredMinutes,
            long shownMinutes,
            long lostMinutes,
            long unknownMinutes) {

        static SumJson of(ReadStaffedHours.Of of) {
            StaffedSum sum = of.sum();
            long promised = sum.promised().toMinutes();
            long declared = sum.declared().toMinutes();
            long shown = sum.shown().toMinutes();
            long lost = sum.lost().toMinutes();
            return new SumJson(
                    of.point(),
                    of.municipality(),
                    of.points(),
                    promised,
                    declared,
                    shown,
                    lost,
                    promised - declared - shown - lost);
        }
    }
}
