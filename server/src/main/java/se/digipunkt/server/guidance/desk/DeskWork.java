package se.digipunkt.server.guidance.desk;

import jakarta.inject.Singleton;

import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.util.function.Supplier;

/// What the desks of all places work with.
@Singleton
final class DeskWork {

    private final Guidance guidance;
    private final DeskChanges changes;
    private final DeskStops stops;
    private final Joins joins;
    private final WriteGate gate;
    private final Clock clock;

    DeskWork(
            Guidance guidance,
            DeskChanges changes,
            DeskStops stops,
            Joins joins,
            WriteGate gate,
            Clock clock) {
        this.guidance = guidance;
        this.changes = changes;
        this.stops = stops;
        this.joins = joins;
        this.gate = gate;
        this.clock = clock;
    }

    /// The log of a place at this moment, for one request.
    PlaceTapLog at(Place place) {
        return new PlaceTapLog(place, clock.instant(), this);
    }

    Guidance guidance() {
        return guidance;
    }

    DeskChanges changes() {
        return changes;
    }

    DeskStops stops() {
        return stops;
    }

    Joins joins() {
        return joins;
    }

    /// All of it on one picture.
    <T> T read(Supplier<T> work) {
        return gate.read(work);
    }
}
