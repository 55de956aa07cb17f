package se.digipunkt.server.places.kept;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Reference;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallReason;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.Sign;
import se.digipunkt.server.places.visits.Sign.Kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A Tuesday of the bus in Piteå, told in clock times: in Böle from 10:00 to 11:00, in Lillpite
/// from 13:00 to 14:00.
final class BusInPitea {

    static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");
    static final Duration NOTICE = Duration.ofHours(24);
    static final String BOLE = "bole";
    static final String LILLPITE = "lillpite";

    private final Map<String, Call> calls = new HashMap<>();
    private final List<Sign> signs = new ArrayList<>();
    private final Map<String, HelpKnown> remembered = new HashMap<>();
    private Instant now = at("23:00");

    BusInPitea() {
        planned(BOLE, "10:00", "11:00");
        planned(LILLPITE, "13:00", "14:00");
    }

    static Instant at(String time) {
        return SwedishTime.at(TUESDAY, LocalTime.parse(time).toSecondOfDay() / 60);
    }

    static String idOf(String stop) {
        return "tisdag:" + stop + ":" + TUESDAY;
    }

    private void planned(String stop, String from, String to) {
        put(stop, CallState.PLANNED, at(from), at(to), null, false);
    }

    private BusInPitea put(
            String stop,
            CallState state,
            Instant from,
            Instant to,
            @Nullable Instant announced,
            boolean school) {
        Call before = calls.get(stop);
        calls.put(
                stop,
                new Call(
                        idOf(stop),
                        "tisdag",
                        "bus-pitea",
                        stop,
                        TUESDAY,
                        from,
                        to,
                        before == null ? from : before.plannedFrom(),
                        before == null ? to : before.plannedTo(),
                        state,
                        announced,
                        announced == null ? null : CallReason.ROAD,
                        school));
        return this;
    }

    private Call call(String stop) {
        return java.util.Objects.requireNonNull(calls.get(stop));
    }

    BusInPitea cancelled(String stop, Instant announced) {
        Call call = call(stop);
        return put(stop, CallState.CANCELLED, call.from(), call.to(), announced, false);
    }

    BusInPitea moved(String stop, String from, String to, Instant announced) {
        return put(stop, CallState.MOVED, at(from), at(to), announced, false);
    }

    BusInPitea schools(String stop) {
        Call call = call(stop);
        return put(stop, CallState.PLANNED, call.from(), call.to(), null, true);
    }

    BusInPitea arrives(String stop, String time) {
        return arrivesBetween(stop, time, time);
    }

    /// The clock leaves a doubt.
    BusInPitea arrivesBetween(String stop, String earliest, String latest) {
        return sign(Kind.ARRIVED, idOf(stop), stop, earliest, latest);
    }

    BusInPitea leaves(String stop, String time) {
        return leavesBetween(stop, time, time);
    }

    BusInPitea leavesBetween(String stop, String earliest, String latest) {
        return sign(Kind.LEFT, idOf(stop), stop, earliest, latest);
    }

    /// Staff chose the stop and no call.
    BusInPitea arrivesUnplanned(String stop, String time) {
        return sign(Kind.ARRIVED, null, stop, time, time);
    }

    BusInPitea leavesUnplanned(String stop, String time) {
        return sign(Kind.LEFT, null, stop, time, time);
    }

    BusInPitea helps(String stop, String time) {
        return sign(Kind.HELPED, idOf(stop), stop, time, time);
    }

    BusInPitea hadHelped(String stop, boolean atOnce) {
        remembered.put(idOf(stop), new HelpKnown(true, atOnce));
        return this;
    }

    private BusInPitea sign(
            Kind kind, @Nullable String call, String stop, String earliest, String latest) {
        signs.add(
                new Sign(
                        kind,
                        new Reference("journal", signs.size() + 1),
                        call,
                        stop,
                        at(earliest),
                        at(latest)));
        return this;
    }

    /// Counted at a time of the day, not when all is over.
    BusInPitea askedAt(String time) {
        now = at(time);
        return this;
    }

    List<Became> became() {
        return Keeping.of("bus-pitea", calls.values(), signs, NOTICE, remembered, now);
    }

    Became at(String stop, boolean planned) {
        return became().stream()
                .filter(one -> one.stop().equals(stop))
                .filter(one -> planned == (one.outcome() != Outcome.UNPLANNED))
                .findFirst()
                .orElseThrow();
    }

    Outcome inBole() {
        return at(BOLE, true).outcome();
    }

    Outcome inLillpite() {
        return at(LILLPITE, true).outcome();
    }

    /// Minutes delivered, lost and unknown of what was promised in Böle.
    List<Long> minutesInBole() {
        Became one = at(BOLE, true);
        return List.of(
                one.delivered().toMinutes(), one.lost().toMinutes(), one.unknown().toMinutes());
    }
}
