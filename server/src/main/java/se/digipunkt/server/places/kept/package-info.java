/// What became of the calls of buses: kept, late, cut short, cancelled, missed or unknown.
///
/// Part of `places`. Doors: [KeptVisits], and [ReadVisits] for readers, who see single calls of a
/// bus only where they answer for it. [Keeping] is pure: from calls as they were promised and from
/// signs of where the bus was it counts what became of each; the method in words is in
/// `docs/accounting.md`. Invariants: nothing is late or missed unless something shows it; what a
/// clock leaves open is unknown; what is stored follows what was told and announced, day by day,
/// within a second; help whose moment is forgotten says what it said before.
@NullMarked
package se.digipunkt.server.places.kept;

import org.jspecify.annotations.NullMarked;
