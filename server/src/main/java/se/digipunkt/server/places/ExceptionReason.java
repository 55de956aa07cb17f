package se.digipunkt.server.places;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;

/// Why hours were deviated from. Illness is not among them: where one person runs a point it would
/// tell of that person's health.
enum ExceptionReason implements Coded {
    STAFFING,
    TRAINING,
    HOLIDAY,
    EVENT,
    BUILDING,
    TECHNICAL,
    WEATHER,
    OTHER,
    /// Closed by one click, which asks nothing.
    NOT_GIVEN;

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }
}
