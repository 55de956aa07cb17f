package se.digipunkt.provisioning.fleet;

import java.time.Duration;
import java.time.Instant;

/// True time in a boot, as a server comes to know it.
///
/// @param uncertainty how far from it the truth may be, before or after
record BootAnchor(String boot, long elapsed, Instant utc, Duration uncertainty) {

    Instant at(long otherElapsed) {
        return utc.plusMillis(otherElapsed - elapsed);
    }
}
