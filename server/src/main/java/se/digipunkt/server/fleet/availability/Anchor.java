package se.digipunkt.server.fleet.availability;

import java.time.Duration;
import java.time.Instant;

/// True time in a boot.
///
/// @param elapsed milliseconds since the boot
/// @param utc true time then
/// @param uncertainty how far from it the truth may be, before or after
public record Anchor(long elapsed, Instant utc, Duration uncertainty) {

    /// Times that are better than this are taken at their word: promises are made in minutes, and
    /// every boundary of a sync's 30 seconds would else be a minute that nobody knows.
    static final Duration GOOD_ENOUGH = Duration.ofMinutes(1);

    Instant at(long otherElapsed) {
        return utc.plusMillis(otherElapsed - elapsed);
    }

    /// How much is not certain on either side of a boundary that this anchor places.
    Duration blur() {
        return uncertainty.compareTo(GOOD_ENOUGH) > 0 ? uncertainty : Duration.ZERO;
    }
}
