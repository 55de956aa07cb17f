package se.digipunkt.server.places;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.promised.DatedException;

/// What an exception makes of the hours.
enum ExceptionEffect implements Coded {
    CLOSED,
    EXTRA_OPEN;

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }

    DatedException.Effect promised() {
        return switch (this) {
            case CLOSED -> DatedException.Effect.CLOSED;
            case EXTRA_OPEN -> DatedException.Effect.EXTRA_OPEN;
        };
    }
}
