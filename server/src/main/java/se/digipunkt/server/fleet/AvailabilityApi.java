package se.digipunkt.server.fleet;

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
import se.digipunkt.server.access.Role;
import se.digipunkt.server.fleet.availability.Minutes;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Whether points were open and their terminals worked, for programs.
@Controller("/api/v1/availability")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AvailabilityApi {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    /// Beyond it an answer takes longer than anybody waits.
    private static final int MOST_YEARS = 10;

    private final Availability availability;
    private final Places places;
    private final Access access;

    AvailabilityApi(Availability availability, Places places, Access access) {
        this.availability = availability;
        this.places = places;
        this.access = access;
    }

    /// What became of the promised access time of each point of a scope. The three parts always add
    /// up to what was promised; minutes to come are unknown as well. A point without a kiosk in the
    /// period is not measured, and has no parts.
    ///
    /// @param scope `region`, a municipality code, or the id of a point or bus
    /// @param from first day, included; Europe/Stockholm
    /// @param to last day, included
    @Get
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
    Listed list(
            HttpRequest<?> request,
            @QueryValue String scope,
            @QueryValue String from,
            @QueryValue String to) {
        List<Fault> faults = new ArrayList<>();
        LocalDate first = date("/from", from, faults);
        LocalDate last = date("/to", to, faults);
        if (last.isBefore(first) || !last.isBefore(first.plusYears(MOST_YEARS))) {
            faults.add(new Fault("/to", "out-of-range", from + "–"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        return new Listed(
                availability
                        .of(places.scopeReadBy(access.actor(request), scope), first, last)
                        .stream()
                        .map(AvailabilityApi::told)
                        .toList());
    }

    private static LocalDate date(String pointer, String text, List<Fault> faults) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                faults.add(new Fault(pointer, "out-of-range", FIRST_YEAR + "–" + LAST_YEAR));
            }
            return date;
        } catch (DateTimeException noSuchDate) {
            faults.add(new Fault(pointer, "no-such-date", "2026-11-21"));
            return LocalDate.EPOCH;
        }
    }

    private static Told told(Availability.OfPoint of) {
        Minutes minutes = of.minutes();
        return of.measured()
                ? new Told(
                        of.point(),
                        true,
                        minutes.promised(),
                        minutes.working(),
                        minutes.down(),
                        minutes.unknown(),
                        minutes.degraded(),
                        minutes.online(),
                        minutes.good())
                : new Told(
                        of.point(), false, minutes.promised(), null, null, null, null, null, null);
    }

    @Introspected
    record Listed(List<Told> items) {}

    /// @param point id of the point, or of the bus that was asked for
    /// @param degradedMinutes part of the working ones, when the terminal worked in part only
    /// @param onlineMinutes part of the working ones, with any connection
    /// @param goodMinutes part of those, with a connection good enough for bank and authorities
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String point,
            boolean measured,
            long promisedMinutes,
            @Nullable Long workingMinutes,
            @Nullable Long downMinutes,
            @Nullable Long unknownMinutes,
            @Nullable Long degradedMinutes,
            @Nullable Long onlineMinutes,
            @Nullable Long goodMinutes) {}
}
