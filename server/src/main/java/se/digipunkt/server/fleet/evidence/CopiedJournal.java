package se.digipunkt.server.fleet.evidence;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.fleet.availability.ToldJournal;

/// How far a journal has come.
///
/// @param kiosk that brought it first
/// @param place where it was written
/// @param next all before it have come, or are lost
/// @param follows where a fork has parted it from another, when that is known
public record CopiedJournal(
        String id, String kiosk, String place, long next, ToldJournal.@Nullable Follows follows) {}
