package se.digipunkt.server.fleet.evidence;

import java.time.Instant;

/// A start of a kiosk's agent.
///
/// @param at as well as it is known: else when it was heard of
/// @param reason a code; blank where an earlier program stored none
public record Start(Instant at, String reason) {}
