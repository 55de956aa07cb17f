package se.digipunkt.server.fleet;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

@MappedEntity("clock_anchor")
record AnchorRow(
        @Id String kiosk, String boot, long elapsed, @Millis Instant utc, long uncertainty) {

    /// True time at another moment of the same boot.
    Instant at(long otherElapsed) {
        return utc.plusMillis(otherElapsed - elapsed);
    }
}
