/// Availability by point and day, counted from the evidence and stored.
///
/// Part of `fleet`. Door: [DailyAvailability]. Invariants: a day's figures follow its evidence and
/// its promise, and are counted anew when either changes, by one job within a second; what is
/// stored can always be counted again. Days that nobody has counted are unknown, never zero.
@NullMarked
package se.digipunkt.server.fleet.daily;

import org.jspecify.annotations.NullMarked;
