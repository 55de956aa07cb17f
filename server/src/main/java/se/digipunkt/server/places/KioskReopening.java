package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.visits.VisitTold;

import java.time.Instant;

/// A closure that a kiosk's desk takes back, or ends before its time.
///
/// @param id of the closure
/// @param at when the desk said so, as well as that is known
/// @param written what that is reckoned from; null where it will never be known better
public record KioskReopening(
        String id, String place, String kiosk, Instant at, VisitTold.@Nullable Written written) {}
