package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.GuidanceRecord.Precision;
import se.digipunkt.protocol.Limits;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.VisitTold;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// Finds the call at which guidance from a bus was given: the one that was told, else the visit
/// under way, else the timetable at that time, else none. It is found once, when the record comes:
/// a call that is moved or cancelled later changes no record.
@Singleton
final class Whereabouts {

    private final Places places;
    private final RecordTable records;

    Whereabouts(Places places, RecordTable records) {
        this.places = places;
        this.records = records;
    }

    Where of(Logged logged, GuidanceRecord record) {
        String told = record.call();
        if (told != null) {
            return new Where(told, told(logged.place(), told).map(Call::stop).orElse(null));
        }
        return record.precision() == Precision.EXACT
                ? presumed(logged.place(), logged.journal(), logged.seq(), logged.time().at())
                        .where()
                : Where.UNKNOWN;
    }

    /// Of a record that told no call, at a moment that has come to be known since.
    Where presumedAt(String bus, String journal, long seq, Instant at) {
        return presumed(bus, journal, seq, at).where();
    }

    /// Where help counts that is logged on a bus at a moment and names no halt.
    BusAt at(String bus, Instant moment) {
        BusAt presumed = presumed(bus, "", 0, moment);
        return presumed.known() == BusAt.Known.TIMETABLE
                ? helped(bus, moment)
                        .filter(visit -> Objects.equals(visit.call(), presumed.call()))
                        .orElse(presumed)
                : presumed;
    }

    /// A call of another bus tells nothing.
    private Optional<Call> told(String place, String call) {
        return places.findCall(call).filter(found -> found.bus().equals(place));
    }

    /// @param journal that holds the help, as number `seq`; says nothing where its moment is known
    private BusAt presumed(String bus, String journal, long seq, @Nullable Instant at) {
        Optional<Call> planned =
                at == null
                        ? Optional.empty()
                        : places.callAt(bus, at).filter(call -> call.bus().equals(bus));
        return places.toldBefore(bus, journal, seq, at)
                .filter(visit -> at == null || !isOvertaken(visit, at))
                .map(visit -> told(visit, planned))
                .orElseGet(
                        () ->
                                planned.isEmpty() && at != null
                                        ? helped(bus, at).orElse(BusAt.UNKNOWN)
                                        : timetabled(planned));
    }

    /// The first help at a halt starts its visit, which outlasts the timetable for as long as help
    /// is given and no other halt begins.
    private Optional<BusAt> helped(String bus, Instant at) {
        Instant after = at.minus(Limits.VISIT_AFTER_HELP);
        return records.lastAtStop(bus, SwedishTime.dayOf(after), SwedishTime.dayOf(at), after, at)
                .filter(row -> row.at() != null && !isOvertaken(bus, row.call(), row.at(), at))
                .map(row -> new BusAt(row.call(), row.stop(), BusAt.Known.HELPED));
    }

    /// Staff's word holds until a later call begins, also when that is over.
    private boolean isOvertaken(VisitTold visit, Instant at) {
        Instant since = Objects.requireNonNullElse(visit.at(), at);
        return isOvertaken(visit.bus(), visit.call(), since, at);
    }

    private boolean isOvertaken(String bus, @Nullable String callThen, Instant since, Instant at) {
        return places.listCalls(bus, SwedishTime.dayOf(since), SwedishTime.dayOf(at)).stream()
                .filter(call -> !call.id().equals(callThen))
                .filter(call -> call.state() != CallState.CANCELLED)
                .anyMatch(call -> call.from().isAfter(since) && !call.from().isAfter(at));
    }

    /// Nobody stands any more where the bus has left, whatever the timetable says.
    private static BusAt told(VisitTold visit, Optional<Call> planned) {
        return switch (visit.event()) {
            case ARRIVED -> new BusAt(visit.call(), visit.stop(), BusAt.Known.ARRIVED);
            case LEFT -> timetabled(planned.filter(call -> !call.id().equals(visit.call())));
        };
    }

    private static BusAt timetabled(Optional<Call> call) {
        return call.map(found -> new BusAt(found.id(), found.stop(), BusAt.Known.TIMETABLE))
                .orElse(BusAt.UNKNOWN);
    }
}
