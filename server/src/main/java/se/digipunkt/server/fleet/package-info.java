/// The kiosks: how they come (codes, tokens), whether they are heard from, what time they live in,
/// what is ill.
///
/// Door: [Fleet]. Invariants: codes, tokens and PINs are stored as hashes only; a code enrols one
/// kiosk, and the same nonce within 15 minutes the same one; a token is valid until revoked or
/// replaced, however long the device rests. What kiosks told is kept in `fleet.evidence`,
/// `fleet.links` and `fleet.condition`, counted in `fleet.availability` and stored by day in
/// `fleet.daily`; `fleet.kiosks` and `fleet.figures` show it. Uses `places`.
@NullMarked
package se.digipunkt.server.fleet;

import org.jspecify.annotations.NullMarked;
