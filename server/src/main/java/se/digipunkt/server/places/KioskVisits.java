package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.VisitTold;
import se.digipunkt.server.places.visits.Visits;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// What the desk on a bus tells of its visits, made whole with the stop of the call.
@Singleton
final class KioskVisits {

    /// As guidance at a place that nobody has registered yet: tried again when there are others.
    private static final String PLACE_UNKNOWN = "place-unknown";

    private final WriteGate gate;
    private final PlaceTable places;
    private final Promises promises;
    private final Visits visits;
    private final Clock clock;

    KioskVisits(WriteGate gate, PlaceTable places, Promises promises, Visits visits, Clock clock) {
        this.gate = gate;
        this.places = places;
        this.promises = promises;
        this.visits = visits;
        this.clock = clock;
    }

    /// @return code of why it cannot be a visit
    Optional<String> take(VisitTold told) {
        return gate.write(
                () -> {
                    Optional<String> reason = whyNot(told);
                    if (reason.isEmpty()) {
                        Optional<Call> call = callOf(told);
                        visits.take(
                                told.call() == null
                                        ? told
                                        : told.at(call.map(Call::stop).orElse(null)));
                    }
                    return reason;
                });
    }

    Optional<VisitTold> before(String bus, String journal, long seq, @Nullable Instant at) {
        return at == null ? visits.lastBefore(journal, seq) : visits.lastAt(bus, at);
    }

    private Optional<String> whyNot(VisitTold told) {
        if (!isOfType(told.bus(), PlaceType.BUS)) {
            return Optional.of("visits-by-no-bus");
        }
        String stop = told.stop();
        return stop == null || isOfType(stop, PlaceType.POINT)
                ? Optional.empty()
                : Optional.of(PLACE_UNKNOWN);
    }

    private boolean isOfType(String place, PlaceType type) {
        return places.find(place, SwedishTime.dayOf(clock.instant()))
                .filter(row -> row.type().equals(type.code()))
                .isPresent();
    }

    /// The stop of a call goes before a point that is told beside it; a call of another bus tells
    /// none.
    private Optional<Call> callOf(VisitTold told) {
        return Optional.ofNullable(told.call())
                .flatMap(promises.calls()::find)
                .filter(found -> found.bus().equals(told.bus()));
    }
}
