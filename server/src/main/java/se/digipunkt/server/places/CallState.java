package se.digipunkt.server.places;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;

/// What became of a planned halt before its time.
public enum CallState implements Coded {
    PLANNED,
    CANCELLED,
    /// At the same stop, at another time.
    MOVED,
    /// Outside the timetable.
    EXTRA;

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }
}
