package se.digipunkt.server.fleet.evidence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.fleet.availability.Anchor;
import se.digipunkt.server.storage.Millis;

import java.time.Duration;
import java.time.Instant;

/// A clock anchor, as the fleet keeps it.
@MappedEntity("clock_anchor")
record TrueTimeRow(
        @Id String kiosk, String boot, long elapsed, @Millis Instant utc, long uncertainty) {

    Anchor anchor() {
        return new Anchor(elapsed, utc, Duration.ofMillis(uncertainty));
    }
}
