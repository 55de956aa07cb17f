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
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Figures of help given, for programs.
@Controller("/api/v1/guidance")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GuidanceApi {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Guidance guidance;
    private final Places places;
    private final Access access;

    GuidanceApi(Guidance guidance, Places places, Access access) {
        this.guidance = guidance;
        this.places = places;
        this.access = access;
    }

    /// Exact figures of a scope and a period. Hours of single days older than 35 days are not kept:
    /// by `hour` they stand in rows without it, whole months with it.
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
        LocalDate first = date("/from", from, faults);
        LocalDate last = date("/to", to, faults);
        Set<By> characteristics = By.read(by, faults);
        if (last.isBefore(first)) {
            faults.add(new Fault("/to", "out-of-range", from + "–"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        Scope wanted = places.scopeReadBy(access.actor(request), scope);
        return guidance.figures(wanted, first, last, characteristics);
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
}
