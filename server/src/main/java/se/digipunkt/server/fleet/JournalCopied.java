package se.digipunkt.server.fleet;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Origin;

/// How far a journal has been copied.
///
/// @param kiosk that brought it first
/// @param place where it was written
/// @param next all before it have come, or are lost
/// @param first where its number 1 was first written, when these entries brought it and it was
///   elsewhere
public record JournalCopied(
        String journal, String kiosk, String place, long next, @Nullable Origin first) {}
