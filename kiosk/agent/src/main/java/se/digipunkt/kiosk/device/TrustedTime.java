package se.digipunkt.kiosk.device;

import se.digipunkt.protocol.EntryBody.AnchorSource;

import java.time.Duration;
import java.time.Instant;

/// The true time, as a source tells it that does not just repeat what somebody has set.
///
/// @param uncertainty how wrong it may be, either way
public record TrustedTime(Instant utc, AnchorSource source, Duration uncertainty) {

    /// The clock may differ this much from the source and still be called set by it.
    private static final Duration SET = Duration.ofMinutes(2);

    boolean isShownBy(Instant wall) {
        return Duration.between(utc, wall).abs().compareTo(SET) <= 0;
    }
}
