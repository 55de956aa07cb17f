/// How kiosks said that they are at their last contact, and what their clocks tell of the server's.
///
/// Part of `fleet`. Doors: [Conditions] and [ServerClock]. Invariants: of a kiosk's clock only what
/// a time server has set is held against the server's; one kiosk alone never is, for it may be the
/// one that is wrong.
@NullMarked
package se.digipunkt.server.fleet.condition;

import org.jspecify.annotations.NullMarked;
