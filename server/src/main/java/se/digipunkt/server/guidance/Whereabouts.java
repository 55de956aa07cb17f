package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.GuidanceRecord.Precision;
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

    Whereabouts(Places places) {
        this.places = places;
    }

    Where of(Logged logged, GuidanceRecord record) {
        String told = record.call();
        if (told != null) {
            return new Where(told, told(logged.place(), told).map(Call::stop).orElse(null));
        }
        return record.precision() == Precision.EXACT
                ? where(logged, logged.time().at())
                : Where.UNKNOWN;
    }

    /// A call of another bus tells nothing.
    private Optional<Call> told(String place, String call) {
        return places.findCall(call).filter(found -> found.bus().equals(place));
    }

    private Where where(Logged logged, @Nullable Instant at) {
        Optional<Call> planned =
                at == null
                        ? Optional.empty()
                        : places.callAt(logged.place(), at)
                                .filter(call -> call.bus().equals(logged.place()));
        return places.toldBefore(logged.place(), logged.journal(), logged.seq(), at)
                .filter(visit -> at == null || !isOvertaken(visit, at))
                .map(visit -> where(visit, planned))
                .orElseGet(() -> where(planned));
    }

    /// Staff's word holds until a later call begins, also when that is over.
    private boolean isOvertaken(VisitTold visit, Instant at) {
        Instant since = Objects.requireNonNullElse(visit.at(), at);
        return places
                .listCalls(visit.bus(), SwedishTime.dayOf(since), SwedishTime.dayOf(at))
                .stream()
                .filter(call -> !call.id().equals(visit.call()))
                .filter(call -> call.state() != CallState.CANCELLED)
                .anyMatch(call -> call.from().isAfter(since) && !call.from().isAfter(at));
    }

    /// Nobody stands any more where the bus has left, whatever the timetable says.
    private static Where where(VisitTold visit, Optional<Call> planned) {
        return switch (visit.event()) {
            case ARRIVED -> new Where(visit.call(), visit.stop());
            case LEFT -> where(planned.filter(call -> !call.id().equals(visit.call())));
        };
    }

    private static Where where(Optional<Call> call) {
        return call.map(found -> new Where(found.id(), found.stop())).orElse(Where.UNKNOWN);
    }
}
