package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

/// Where staff said last that the bus stands.
///
/// @param call id of the planned halt; null at a stop that was not planned
/// @param point the service point
public record ToldStop(@Nullable String call, String point, String name, State state) {

    public enum State {
        /// The halt that staff chose; its first record starts the visit.
        CHOSEN,
        ARRIVED,

        /// Nobody stands there any more, whatever the timetable says.
        LEFT
    }
}
