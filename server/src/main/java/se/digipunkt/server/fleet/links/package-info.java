/// How good the connection is, by place: what kiosks measured against this server.
///
/// Part of `fleet`. Door: [Links]. Invariants: a measurement counts once, at the place where the
/// kiosk was when it was made, which for a bus is the stop; where nothing was measured that is
/// told, and nothing is guessed from places nearby. Nothing here is about people, so everyone may
/// read it.
@NullMarked
package se.digipunkt.server.fleet.links;

import org.jspecify.annotations.NullMarked;
