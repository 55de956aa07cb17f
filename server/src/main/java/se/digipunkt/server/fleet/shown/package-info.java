/// How availability is shown: its words, its share as a range, and the strip of the last 90 days.
///
/// Part of `fleet`. Doors: [Strip], [AvailabilityWords] and [Share], with the templates below
/// `fleet/shown`. Invariants: what is not known widens a range and is never left out; no colour
/// says anything that a place, a pattern or a word does not say as well.
@NullMarked
package se.digipunkt.server.fleet.shown;

import org.jspecify.annotations.NullMarked;
