/// The rounds of the buses as they are kept: who changes them, and the calls that they promise.
///
/// Part of `places`, whose door is told by [Calls]. Calls are written down twelve months ahead,
/// daily and at once when a round changes. Invariants: the past never changes; a call that was
/// moved or cancelled keeps its announcement; a timetable that changes later than the notice leaves
/// an announcement too, so that no promise disappears unseen; school rounds are shown only to those
/// who have a right to the bus. Neighbours: `places.timetable` says what a round promises.
@NullMarked
package se.digipunkt.server.places.rounds;

import org.jspecify.annotations.NullMarked;
