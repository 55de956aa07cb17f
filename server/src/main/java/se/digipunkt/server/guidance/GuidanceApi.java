package se.digipunkt.server.guidance;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.DayQuery;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Figures of help given, for programs.
@Controller("/api/v1/guidance")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GuidanceApi {

    /// Figures of any days are a sum of what is stored.
    private static final int MOST_YEARS = 400;

    private final Guidance guidance;
    private final Places places;
    private final Access access;

    GuidanceApi(Guidance guidance, Places places, Access access) {
        this.guidance = guidance;
        this.places = places;
        this.access = access;
    }

    /// Exact figures of a scope and a period. Hours of single days older than 35 days are not kept:
    /// by `hour` they stand in rows without it, whole months with it. Exactly the days from `from`
    /// to `to` are counted, however many. Whole calendar months, as `2025-11-01` to `2026-10-31`,
    /// are answered fastest: other days of a place may be counted from its records.
    ///
    /// @param scope `region`, a municipality code, or the id of a point or bus
    /// @param from first day, included; Europe/Stockholm
    /// @param to last day, included
    /// @param by at most two characteristics, comma-separated: `errand`, `language`, `outcome`,
    ///   `barrier`, `channel`, `form`, `weekday`, `hour`, `competence`; or `ageBand` or `gender`
    ///   alone. When absent: `errand,language`
    @Get("/figures")
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
    Figures figures(
            HttpRequest<?> request,
            @QueryValue String scope,
            @QueryValue String from,
            @QueryValue String to,
            @QueryValue(defaultValue = "errand,language") String by) {
        List<Fault> faults = new ArrayList<>();
        Days days = DayQuery.read(from, to, MOST_YEARS, faults);
        Set<By> characteristics = By.read(by, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        Scope wanted = places.scopeReadBy(access.actor(request), scope);
        return guidance.figures(wanted, days.from(), days.to(), characteristics);
    }
}
