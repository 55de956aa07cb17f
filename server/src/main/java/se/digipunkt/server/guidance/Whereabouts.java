package se.digipunkt.server.guidance;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.GuidanceRecord.Precision;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Places;

import java.time.Instant;
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
        Instant at = logged.time().at();
        if (at == null || record.precision() != Precision.EXACT) {
            return Where.UNKNOWN;
        }
        return underWay(logged.place(), at)
                .or(() -> timetabled(logged.place(), at))
                .map(call -> new Where(call.id(), call.stop()))
                .orElse(Where.UNKNOWN);
    }

    /// A call of another bus tells nothing.
    private Optional<Call> told(String place, String call) {
        return places.findCall(call).filter(found -> found.bus().equals(place));
    }

    /// Visits are kept from a later version on, and then go before the timetable.
    private static Optional<Call> underWay(String place, Instant at) {
        return Optional.empty();
    }

    private Optional<Call> timetabled(String place, Instant at) {
        return places.callAt(place, at).filter(call -> call.bus().equals(place));
    }
}
