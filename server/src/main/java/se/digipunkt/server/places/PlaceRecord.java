package se.digipunkt.server.places;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.Randomness;

import java.time.Clock;

/// Writes down who changed what of a place, and when, inside the transaction of the change.
@Singleton
final class PlaceRecord {

    private final PlaceChangeTable changes;
    private final Randomness randomness;
    private final Clock clock;

    PlaceRecord(PlaceChangeTable changes, Randomness randomness, Clock clock) {
        this.changes = changes;
        this.randomness = randomness;
        this.clock = clock;
    }

    void add(Actor actor, String place, String what) {
        changes.add(new PlaceChangeRow(randomness.id(), place, clock.instant(), actor.id(), what));
    }
}
