package se.digipunkt.kiosk.journal;

import java.time.Instant;

/// A moment as a device without a clock of its own knows it.
///
/// @param boot UUID of the device's boot
/// @param elapsed milliseconds since that boot
/// @param wall what the device's clock said; it may be decades wrong
public record Moment(String boot, long elapsed, Instant wall) {}
