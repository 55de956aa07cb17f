package se.digipunkt.server.places.rounds;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallReason;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.places.timetable.Timetable.PlannedCall;
import se.digipunkt.server.storage.IsoDate;
import se.digipunkt.server.storage.Millis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A call as it is stored.
@MappedEntity("call")
record CallRow(
        @Id String id,
        String round,
        String bus,
        String stop,
        @IsoDate LocalDate date,
        @Millis Instant starts,
        @Millis Instant ends,
        @Millis Instant plannedStarts,
        @Millis Instant plannedEnds,
        String state,
        @Nullable @Millis Instant announcedAt,
        @Nullable String reason,
        boolean school) {

    /// What was announced of it, and when.
    private record Told(String state, @Nullable Instant at, @Nullable String reason) {

        static Told nothing(CallState state) {
            return new Told(state.code(), null, null);
        }
    }

    /// As the timetable has it.
    static CallRow planned(Round round, PlannedCall call) {
        Span time = new Span(call.from(), call.to());
        return of(round, call.id(), call.stop(), call.date(), time, CallState.PLANNED);
    }

    /// Outside the timetable.
    static CallRow extra(Round round, String id, String stop, LocalDate date, Span time) {
        return of(round, id, stop, date, time, CallState.EXTRA);
    }

    private static CallRow of(
            Round round, String id, String stop, LocalDate date, Span time, CallState state) {
        Instant from = time.from();
        Instant to = time.to();
        String bus = round.bus();
        Told told = Told.nothing(state);
        return new CallRow(
                id,
                round.id(),
                bus,
                stop,
                date,
                from,
                to,
                from,
                to,
                told.state,
                told.at,
                told.reason,
                round.school());
    }

    private CallRow with(Span time, Span plan, Told told, boolean forSchool) {
        return new CallRow(
                id,
                round,
                bus,
                stop,
                date,
                time.from(),
                time.to(),
                plan.from(),
                plan.to(),
                told.state,
                told.at,
                told.reason,
                forSchool);
    }

    private Span time() {
        return new Span(starts, ends);
    }

    private Span plan() {
        return new Span(plannedStarts, plannedEnds);
    }

    private Told told() {
        return new Told(state, announcedAt, reason);
    }

    CallRow moved(Instant from, Instant to, Instant announced, CallReason why) {
        return changed(CallState.MOVED, from, to, announced, why);
    }

    CallRow cancelled(Instant announced, CallReason why) {
        return changed(CallState.CANCELLED, starts, ends, announced, why);
    }

    CallRow changed(CallState to, Instant from, Instant until, Instant announced, CallReason why) {
        Told told = new Told(to.code(), announced.truncatedTo(ChronoUnit.MILLIS), why.code());
        return with(new Span(from, until), plan(), told, school);
    }

    /// What is left of it from a moment on, for people who rely on what they were told before.
    ///
    /// @param before with the time that they rely on, and the reason that they know
    CallRow restoredFrom(Instant begins, CallRow before, @Nullable Instant announced) {
        Told told = new Told(CallState.MOVED.code(), announced, before.reason);
        return with(new Span(begins, ends), before.plan(), told, school);
    }

    /// Outside the timetable: nobody relied on anything before.
    CallRow extra(Span time) {
        return with(time, time, told(), school);
    }

    /// By the timetable alone.
    boolean isPlannedFor(Span time) {
        return state.equals(CallState.PLANNED.code()) && time.equals(time());
    }

    CallRow forThePublic() {
        return with(time(), plan(), told(), false);
    }

    /// With the times that people have relied on until now as the planned ones.
    CallRow reliedOn() {
        return with(time(), time(), told(), school);
    }

    Call call() {
        return new Call(
                id,
                round,
                bus,
                stop,
                date,
                starts,
                ends,
                plannedStarts,
                plannedEnds,
                Coded.find(CallState.class, state).orElseThrow(),
                announcedAt,
                reason == null ? null : Coded.find(CallReason.class, reason).orElseThrow(),
                school);
    }
}
