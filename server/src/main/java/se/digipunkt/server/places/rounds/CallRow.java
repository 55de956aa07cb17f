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

    /// As the timetable has it.
    static CallRow planned(Round round, PlannedCall call) {
        return new CallRow(
                call.id(),
                round.id(),
                round.bus(),
                call.stop(),
                call.date(),
                call.from(),
                call.to(),
                call.from(),
                call.to(),
                CallState.PLANNED.code(),
                null,
                null,
                round.school());
    }

    CallRow moved(Instant from, Instant to, Instant announced, CallReason why) {
        return changed(CallState.MOVED, from, to, announced, why);
    }

    CallRow cancelled(Instant announced, CallReason why) {
        return changed(CallState.CANCELLED, starts, ends, announced, why);
    }

    CallRow changed(CallState to, Instant from, Instant until, Instant announced, CallReason why) {
        return new CallRow(
                id,
                round,
                bus,
                stop,
                date,
                from,
                until,
                plannedStarts,
                plannedEnds,
                to.code(),
                announced.truncatedTo(ChronoUnit.MILLIS),
                why.code(),
                school);
    }

    /// Outside the timetable: nobody relied on anything before.
    CallRow extra(Span time) {
        return new CallRow(
                id,
                round,
                bus,
                stop,
                date,
                time.from(),
                time.to(),
                time.from(),
                time.to(),
                state,
                announcedAt,
                reason,
                school);
    }

    /// By the timetable alone.
    boolean isPlannedFor(Span time) {
        return state.equals(CallState.PLANNED.code())
                && time.from().equals(starts)
                && time.to().equals(ends);
    }

    CallRow forThePublic() {
        return new CallRow(
                id,
                round,
                bus,
                stop,
                date,
                starts,
                ends,
                plannedStarts,
                plannedEnds,
                state,
                announcedAt,
                reason,
                false);
    }

    /// With the times that people have relied on until now as the planned ones.
    CallRow reliedOn() {
        return new CallRow(
                id,
                round,
                bus,
                stop,
                date,
                starts,
                ends,
                starts,
                ends,
                state,
                announcedAt,
                reason,
                school);
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
