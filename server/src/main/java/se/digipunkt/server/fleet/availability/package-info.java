/// The accounting of availability: from what kiosks told to minutes working, down and unknown.
///
/// Part of `fleet`. Door: [Accounting]. Pure: no clock, no tables, no wall clocks of devices. A
/// [KioskLife] becomes a [Timeline]; the timelines of a point and what it promised become [Counted]
/// time of each day. Invariants: working, down and unknown always add up to promised; *down* stands
/// only where an unbroken journal tells of both sides of a gap at known times; everything that is
/// not known is *unknown*. The method in words: `docs/accounting.md`.
@NullMarked
package se.digipunkt.server.fleet.availability;

import org.jspecify.annotations.NullMarked;
