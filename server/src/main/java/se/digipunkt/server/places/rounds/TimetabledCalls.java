package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Calls as the timetable has them, or does not.
@Singleton
final class TimetabledCalls {

    private final Rounds rounds;
    private final Places places;
    private final CallPlan plan;

    TimetabledCalls(Rounds rounds, Places places, CallPlan plan) {
        this.rounds = rounds;
        this.places = places;
        this.plan = plan;
    }

    /// The call by the timetable again: as if nothing had been announced, where nobody has missed
    /// anything by it. What was missed until now stays missed, and who was told of another time in
    /// time does not get that one.
    ///
    /// @throws ProblemException `validation` when the timetable no longer has it, `call-over` when
    ///   its time has come
    CallRow restored(CallRow call, Instant now) {
        Round round = rounds.find(call.round()).orElseThrow();
        CallRow planned =
                plan.find(round, call.stop(), call.date())
                        .map(found -> CallRow.planned(round, found))
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                WebProblem.Validation.of(
                                                        "/state", "not-in-timetable", "")));
        if (!planned.ends().isAfter(now)) {
            throw new ProblemException(new RoundsProblem.CallOver());
        }
        CallRow relied = reliedOn(call, now);
        boolean misled = !relied.equals(call);
        boolean isPlanned = call.state().equals(CallState.PLANNED.code());
        if (isPlanned || !misled && !planned.starts().isBefore(now)) {
            return planned;
        }
        Instant begins = planned.starts().isBefore(now) ? now : planned.starts();
        return planned.restoredFrom(begins, relied, misled ? now : call.announcedAt());
    }

    /// True when people have missed the time that they relied on, or will.
    boolean isLost(CallRow row) {
        return row.call().changedAtShortNotice(plan.notice());
    }

    /// People who were told of a move in time rely on the new time, until they are told of another
    /// change in time.
    CallRow reliedOn(CallRow before, Instant announced) {
        Call call = before.call();
        Duration notice = plan.notice();
        boolean movedInTime = call.state() == CallState.MOVED && !call.changedAtShortNotice(notice);
        boolean late = announced.isAfter(call.from().minus(notice));
        return movedInTime && late ? before.reliedOn() : before;
    }

    /// Nobody relies on such a call any more: another reason takes nothing from anyone.
    boolean isCancelledInTime(CallRow row) {
        Call call = row.call();
        return call.state() == CallState.CANCELLED && !call.changedAtShortNotice(plan.notice());
    }

    /// Nor does another time that is told late.
    boolean isMissedByNobody(CallRow before, CallRow after) {
        return isCancelledInTime(before) && after.call().changedAtShortNotice(plan.notice());
    }

    /// What the bus of a call is to drive at its time by a timetable of which the calls are not
    /// written down yet: twelve months ahead they are.
    Stream<Call> notYetWritten(CallRow call) {
        return rounds.listOf(call.bus()).stream()
                .flatMap(round -> plan.notYetWritten(round, call.starts(), call.ends()))
                .map(CallRow::call);
    }

    /// Where and when, for a person.
    String told(Call call) {
        String stop = places.find(call.stop()).map(Place::name).orElse(call.stop());
        return stop + " " + clock(call.from()) + "–" + clock(call.to());
    }

    private static LocalTime clock(Instant moment) {
        return LocalTime.ofInstant(moment, SwedishTime.ZONE);
    }

    /// Inside a write: nobody else adds a call to its round until the write ends, so that the
    /// second of two finds what the first has added.
    void hold(String id) {
        if (rounds.held(partsOf(id)[0]).isEmpty()) {
            throw notFound().get();
        }
    }

    /// Inside a write: no other call of the bus is moved or added until the write ends.
    void holdBus(CallRow call) {
        places.hold(List.of(call.bus()));
    }

    /// Inside a write: a call is another one now.
    void changed(CallRow before, CallRow after) {
        plan.touched(before);
        plan.touched(after);
    }

    /// A call outside the timetable; inside the write that adds it, so that its stop is not
    /// archived meanwhile.
    ///
    /// @param id `round:stop:date` of a round and a stop that exist
    /// @throws ProblemException `not-found`
    CallRow extra(String id, Span time) {
        String[] parts = partsOf(id);
        Round round = rounds.find(parts[0]).orElseThrow(notFound());
        places.hold(List.of(round.bus(), parts[1]));
        String stop =
                places.find(parts[1])
                        .filter(
                                place ->
                                        place instanceof ServicePoint point
                                                && !point.archived()
                                                && point.kinds().contains(PointKind.BUS_STOP))
                        .orElseThrow(notFound())
                        .id();
        return CallRow.extra(round, id, stop, date(parts[2]), time);
    }

    private static String[] partsOf(String id) {
        String[] parts = id.split(":", -1);
        if (parts.length != 3) {
            throw notFound().get();
        }
        return parts;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw notFound().get();
        }
    }

    private static Supplier<ProblemException> notFound() {
        return () -> new ProblemException(new WebProblem.NotFound());
    }
}
