/// The rounds of the buses as a feed for timetable programs (GTFS Schedule).
///
/// Nobody calls it: [GtfsApi] serves it. Invariants: only public calls at stops whose position is
/// known; a call is on the day when the bus really comes; the same calls make the same bytes.
/// Nobody rides on a book bus, so no journey planner is to put a passenger on it: boarding and
/// alighting are told as not available. Source: gtfs.org/documentation/schedule/reference.
@NullMarked
package se.digipunkt.server.finder.gtfs;

import org.jspecify.annotations.NullMarked;
