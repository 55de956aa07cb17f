package se.digipunkt.server.fleet.evidence;

import se.digipunkt.server.fleet.availability.Told;

import java.time.Instant;

/// What a kiosk told of being alive when it was heard from last.
public record Now(Told.Alive alive, Instant received) {}
