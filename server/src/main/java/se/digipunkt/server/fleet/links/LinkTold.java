package se.digipunkt.server.fleet.links;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;

import java.time.Instant;

/// A measurement as a journal tells it.
///
/// @param place id of the point or bus where it was written
/// @param boot with `elapsed` what its time is reckoned from
/// @param at null when no clock was to be trusted
public record LinkTold(
        String journal,
        long seq,
        String kiosk,
        String place,
        @Nullable Instant at,
        EntryBody.Link figures,
        Instant received,
        String boot,
        long elapsed) {}
