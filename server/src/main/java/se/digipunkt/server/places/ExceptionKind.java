package se.digipunkt.server.places;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.places.promised.PromiseKind;

import java.util.EnumSet;
import java.util.Set;

/// Which promised time an exception is about.
enum ExceptionKind implements Coded {
    ACCESS,
    STAFFED,
    BOTH;

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }

    Set<PromiseKind> promised() {
        return switch (this) {
            case ACCESS -> EnumSet.of(PromiseKind.ACCESS);
            case STAFFED -> EnumSet.of(PromiseKind.STAFFED);
            case BOTH -> EnumSet.allOf(PromiseKind.class);
        };
    }
}
