/// The public pages: help near me, each service point and bus, calendars and feeds.
///
/// Nobody calls it, so it has no door. Invariants: everything here is readable without signing in,
/// without JavaScript and without a map; it shows only what is public (no school calls, no figures
/// but published ones); a reader's position is rounded before it leaves the browser and is written
/// nowhere. Neighbours: asks `places` what is promised.
@NullMarked
package se.digipunkt.server.finder;

import org.jspecify.annotations.NullMarked;
