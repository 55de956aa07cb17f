package se.digipunkt.server.places;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;

import java.util.Arrays;
import java.util.List;

/// Why a call was cancelled, moved or added. Stable codes.
public enum CallReason implements Coded {
    WEATHER,
    ROAD,
    VEHICLE,
    STAFF,
    EVENT,
    HOLIDAY,
    OTHER,
    /// The round itself was changed later than the notice: written by the program.
    TIMETABLE;

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }

    /// Those that people choose from.
    public static List<CallReason> chosen() {
        return Arrays.stream(values()).filter(reason -> reason != TIMETABLE).toList();
    }
}
