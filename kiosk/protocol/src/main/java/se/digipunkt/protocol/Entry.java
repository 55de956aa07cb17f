package se.digipunkt.protocol;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An entry of a journal as it was written, once and for ever.
///
/// @param seq its number in the journal, from 1 without gaps
/// @param boot UUID of the device's boot
/// @param elapsed milliseconds since that boot
/// @param wall what the device's clock said; it may be decades wrong
public record Entry(
        long seq, String boot, long elapsed, @Nullable Instant wall, String kind, EntryBody body) {}
