package se.digipunkt.kiosk.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.ToldStop;
import se.digipunkt.kiosk.journal.Moment;

import java.time.Instant;

/// The stop that staff told last, kept through a restart.
///
/// @param bus that stood there: on another bus it says nothing
/// @param call id of the planned halt; null at a stop that was not planned
/// @param point the service point
/// @param at when it was told; the wall of it is not to be believed
/// @param trueTime the same by a clock that is; null when there was none
record KeptStop(
        String bus,
        @Nullable String call,
        String point,
        String name,
        ToldStop.State state,
        Moment at,
        @Nullable Instant trueTime) {

    ToldStop told() {
        return new ToldStop(call, point, name, state);
    }

    boolean isAt(@Nullable String otherCall, String otherPoint) {
        return otherCall == null
                ? call == null && point.equals(otherPoint)
                : otherCall.equals(call);
    }
}
