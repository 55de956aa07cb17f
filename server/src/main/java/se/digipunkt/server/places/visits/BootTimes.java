package se.digipunkt.server.places.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Tells the true time in a boot of a kiosk.
public interface BootTimes {

    /// @param elapsed milliseconds since the boot
    /// @return empty while nobody knows
    Optional<Known> at(String boot, long elapsed);

    /// @param doubt how far from it the truth may be, before or after
    record Known(Instant at, Duration doubt) {}
}
