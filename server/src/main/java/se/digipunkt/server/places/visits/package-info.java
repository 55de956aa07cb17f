/// What staff on a bus told of its visits: that it has come to a stop, or left it.
///
/// Part of `places`; [Visits] is its door. A [VisitTold] is kept as the kiosk wrote it, once for
/// each entry, with the time as well as that is known; nothing is changed afterwards. A visit is
/// what follows from these words, from help that was given and from the timetable.
@NullMarked
package se.digipunkt.server.places.visits;

import org.jspecify.annotations.NullMarked;
