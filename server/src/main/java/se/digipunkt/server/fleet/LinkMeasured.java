package se.digipunkt.server.fleet;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;

import java.time.Instant;

/// A measurement of the connection, as a journal tells it.
///
/// @param kiosk that measured
/// @param place where the journal was written
/// @param boot with `elapsed` what its time is reckoned from
/// @param at null when no clock was to be trusted
public record LinkMeasured(
        String journal,
        long seq,
        String kiosk,
        String place,
        @Nullable Instant at,
        EntryBody.Link figures,
        Instant received,
        String boot,
        long elapsed) {}
