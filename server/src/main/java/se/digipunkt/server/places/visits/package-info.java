/// What staff on a bus told of its visits: that it has come to a stop, or left it.
///
/// Part of `places`; [Visits] is its door. A [VisitTold] is kept as the kiosk wrote it, once for
/// each entry; only its time moves when that becomes known better. Where no clock is known it has
/// two moments between which it was told, from its journal. A visit is what follows from these
/// words, from help that was given and from the timetable: `places.kept`. Whatever may change a day
/// of it marks that day as due in the same transaction.
@NullMarked
package se.digipunkt.server.places.visits;

import org.jspecify.annotations.NullMarked;
