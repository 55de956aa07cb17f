package se.digipunkt.server.fleet.availability;

import se.digipunkt.server.places.time.Spans;

/// What is known of one kiosk at one point. What is neither working nor down is unknown.
///
/// @param assigned when the kiosk was the point's; outside it says nothing
/// @param working also when it worked in part only
/// @param whole certainly working without anything amiss
/// @param degraded certainly working in part only
/// @param down known not to work
/// @param online working, and with any connection
/// @param good working, and with a connection good enough for the errands of the day
public record Timeline(
        Spans assigned,
        Spans working,
        Spans whole,
        Spans degraded,
        Spans down,
        Spans online,
        Spans good) {}
