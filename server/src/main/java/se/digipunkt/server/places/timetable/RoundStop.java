package se.digipunkt.server.places.timetable;

import com.fasterxml.jackson.annotation.JsonFormat;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;

/// One halt of a round as the timetable has it.
///
/// @param point id of a service point that is a bus stop
/// @param to may be past midnight: then it is earlier than `from`
/// @param note where exactly, or on which condition, the bus stands there
public record RoundStop(
        String point,
        @JsonFormat(pattern = "HH:mm") LocalTime from,
        @JsonFormat(pattern = "HH:mm") LocalTime to,
        @Nullable StopNote note) {}
