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
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.DayQuery;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What became of the calls of buses, for programs.
@Controller("/api/v1/visits")
@ExecuteOn(TaskExecutors.BLOCKING)
final class VisitsApi {

    private final ReadVisits visits;
    private final Places places;
    private final Access access;

    VisitsApi(ReadVisits visits, Places places, Access access) {
        this.visits = visits;
        this.places = places;
        this.access = access;
    }

    /// What became of the public calls of a scope: by bus, and of each call of the buses that the
    /// reader answers for. Calls that are not over are unknown. Minutes delivered, lost and unknown
    /// add up to those promised. Others read a bus summed over at least three stops, in whole
    /// calendar months that are over: one of fewer is `withheld` from them, and so is a part of it
    /// where any municipality has fewer of its stops, since it may be driven by one person.
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
        Days days = DayQuery.read(from, to, ReadVisits.MOST_YEARS, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        Actor actor = access.actor(request);
        Scope wanted = places.scopeReadBy(actor, scope);
        List<ReadVisits.OfBus> sums = visits.sums(actor, wanted, days);
        if (visits.onlyByMonth(sums, days)) {
            throw new ProblemException(DayQuery.notPastMonths());
        }
        return new Listed(
                sums.stream().map(VisitsOfBus::of).toList(),
                visits.calls(actor, wanted, days).stream().map(CallJson::of).toList());
    }

    /// @param items by bus
    /// @param calls by day, of the buses that the reader answers for
    @Introspected
    record Listed(List<VisitsOfBus> items, List<CallJson> calls) {}

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
