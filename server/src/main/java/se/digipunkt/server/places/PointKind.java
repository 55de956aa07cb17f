package se.digipunkt.server.places;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;

/// What a service point is; one can be several.
public enum PointKind implements Coded {
    DIGIDELCENTER,
    VILLAGE_POINT,
    LIBRARY,
    BUS_STOP;

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }
}
