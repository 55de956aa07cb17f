package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;

/// What the door needs from outside the capability.
@Singleton
record FleetTools(Access access, WriteGate gate, Clock clock) {}
