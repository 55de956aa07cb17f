package se.digipunkt.server.places.kept;

import io.micronaut.core.annotation.Introspected;
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

/// What became of the calls of buses, for programs.
@Controller("/api/v1/visits")
@ExecuteOn(TaskExecutors.BLOCKING)
final class VisitsApi {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    /// A longer list of calls is asked for in parts.
    private static final int MOST_YEARS = 2;

    private final KeptVisits visits;
    private final Places places;
    private final Access access;

    VisitsApi(KeptVisits visits, Places places, Access access) {
        this.visits = visits;
        this.places = places;
        this.access = access;
    }

    /// What became of the public calls of a scope: by bus, and of each call. Calls to come are
    /// unknown. Minutes delivered, lost and unknown add up to those promised.
    ///
    /// @param scope `region`, a municipality code (calls at its stops), or the id of a bus or point
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
        Scope wanted = places.scopeReadBy(access.actor(request), scope);
        List<String> ids = places.idsIn(wanted);
        return new Listed(
                visits.sums(ids, first, last).entrySet().stream()
                        .map(sum -> BusJson.of(sum.getKey(), sum.getValue()))
                        .toList(),
                visits.list(ids, first, last).stream().map(CallJson::of).toList());
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

    /// @param items by bus
    /// @param calls by day
    @Introspected
    record Listed(List<BusJson> items, List<CallJson> calls) {}

    /// @param calls that were planned; the six kinds add up to them
    /// @param cancelled with notice
    /// @param missed or cancelled too late
    /// @param unplanned visits that were no calls
    @Introspected
    record BusJson(
            String bus,
            int calls,
            int kept,
            int late,
            int cutShort,
            int cancelled,
            int missed,
            int unknown,
            int unplanned,
            long promisedMinutes,
            long deliveredMinutes,
            long lostMinutes,
            long unknownMinutes) {

        static BusJson of(String bus, VisitCounts counts) {
            long promised = counts.promised().toMinutes();
            long delivered = counts.delivered().toMinutes();
            long lost = counts.lost().toMinutes();
            return new BusJson(
                    bus,
                    counts.planned(),
                    counts.of(Outcome.KEPT),
                    counts.of(Outcome.LATE),
                    counts.of(Outcome.CUT_SHORT),
                    counts.of(Outcome.CANCELLED),
                    counts.of(Outcome.MISSED),
                    counts.of(Outcome.UNKNOWN),
                    counts.of(Outcome.UNPLANNED),
                    promised,
                    delivered,
                    lost,
                    promised - delivered - lost);
        }
    }

    /// @param call its id; of an unplanned visit the entry that tells of it
    /// @param day on which people relied on it
    @Introspected
    record CallJson(
            String call,
            String bus,
            String stop,
            LocalDate day,
            Outcome outcome,
            long promisedMinutes,
            long deliveredMinutes) {

        static CallJson of(Became one) {
            return new CallJson(
                    one.call(),
                    one.bus(),
                    one.stop(),
                    one.day(),
                    one.outcome(),
                    one.promised().toMinutes(),
                    one.delivered().toMinutes());
        }
    }
}
