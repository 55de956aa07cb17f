package se.digipunkt.server.terminal.told;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;

import java.time.Instant;

/// What a kiosk tells of a call for help.
///
/// @param journal with `seq` where it stands
/// @param place id of the point or bus where it was written
/// @param at when; null where no clock was to be trusted
/// @param boot with `elapsed` what the time is reckoned from
/// @param body called, coming or answered
public record HelpTold(
        String journal,
        long seq,
        String place,
        @Nullable Instant at,
        Instant received,
        String boot,
        long elapsed,
        EntryBody.Help body) {}
