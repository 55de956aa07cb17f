package se.digipunkt.server.guidance;

import org.jspecify.annotations.Nullable;

/// Where a bus stands at a moment, as help that is logged then counts unless it names a halt.
///
/// @param call `round:stop:date`; null at a stop that was not planned, or where nobody knows
/// @param stop id of the service point; null where nobody knows
/// @param known how it is known
public record BusAt(@Nullable String call, @Nullable String stop, Known known) {

    /// On the road, or nobody knows.
    static final BusAt UNKNOWN = new BusAt(null, null, Known.UNKNOWN);

    public enum Known {
        UNKNOWN,
        TIMETABLE,

        /// Help was given there and no other halt has begun: the visit goes on.
        HELPED,

        /// Staff on the bus said that it had come.
        ARRIVED
    }

    Where where() {
        return new Where(call, stop);
    }
}
