package se.digipunkt.server.places.rounds;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallReason;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The calls of the buses for programs: when which bus stands where, and what was announced. An
/// extra call is put under an id that the timetable does not have.
@Controller("/api/v1/calls")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallsApi {

    private static final int USUAL_DAYS = 28;
    private static final int MOST_DAYS = 400;

    private final Calls calls;
    private final CallChanges changes;
    private final CallRights rights;
    private final Access access;
    private final Clock clock;

    CallsApi(Calls calls, CallChanges changes, CallRights rights, Access access, Clock clock) {
        this.calls = calls;
        this.changes = changes;
        this.rights = rights;
        this.access = access;
        this.clock = clock;
    }

    /// Calls that touch the days, both included; without days the coming four weeks. Cancelled ones
    /// are listed as such.
    @Get("{?bus,stop,from,to,cursor}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Paged<Call> calls(
            HttpRequest<?> request,
            @Nullable @QueryValue String bus,
            @Nullable @QueryValue String stop,
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String cursor) {
        Optional<Actor> reader = access.findActor(request);
        List<Fault> faults = new ArrayList<>();
        FieldReader fields = new FieldReader(FieldReader.Pointers.JSON, faults);
        LocalDate first = fields.date("from", Objects.requireNonNullElse(from, ""));
        LocalDate last = fields.date("to", Objects.requireNonNullElse(to, ""));
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        LocalDate begin = first == null ? SwedishTime.dayOf(clock.instant()) : first;
        LocalDate end = last == null ? begin.plusDays(USUAL_DAYS) : last;
        if (end.isBefore(begin) || ChronoUnit.DAYS.between(begin, end) > MOST_DAYS) {
            throw new ProblemException(
                    WebProblem.Validation.of(
                            "/to", "out-of-range", begin + "–" + begin.plusDays(MOST_DAYS)));
        }
        List<Call> found =
                found(bus, stop, begin, end).stream()
                        .filter(call -> rights.sees(reader, call))
                        .toList();
        return Paged.of(found, CallsApi::key, cursor, null);
    }

    private List<Call> found(
            @Nullable String bus, @Nullable String stop, LocalDate from, LocalDate to) {
        String place = stop == null ? bus : stop;
        List<Call> all = place == null ? calls.all(from, to) : calls.of(place, from, to);
        return all.stream()
                .filter(call -> bus == null || call.bus().equals(bus))
                .filter(call -> stop == null || call.stop().equals(stop))
                .toList();
    }

    private static String key(Call call) {
        return call.from().toEpochMilli() + "~" + call.id();
    }

    /// What is sent, for the description: it is read field by field, so that each fault is told.
    ///
    /// @param from of a call that is moved or extra
    /// @param to of a call that is moved or extra
    /// @param reason a code; of all but `planned`
    /// @param announcedAt when people were told elsewhere, earlier than now
    record CallWanted(
            CallState state,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable CallReason reason,
            @Nullable Instant announcedAt) {}

    /// Cancels (`cancelled`), moves (`moved` with `from` and `to`) or restores (`planned`) a call,
    /// or adds one outside the timetable (`extra` with `from` and `to`). Refused where the bus
    /// would stand at two stops at once; a moved or extra call also where it has another call at
    /// the same stop by then.
    @Put("/{id}")
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = CallWanted.class)))
    Call replaceCall(HttpRequest<?> request, String id, @Body JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        Announcement wanted =
                Announcement.json(body, faults)
                        .orElseThrow(() -> new ProblemException(new WebProblem.Validation(faults)));
        return changes.announce(access.actor(request), id, wanted);
    }
}
