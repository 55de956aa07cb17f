package se.digipunkt.server.places.timetable;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;

/// Where the bus stands at a stop, or on which condition. A code, since what people write in free
/// text could name somebody.
public enum StopNote implements Coded {
    SHOP,
    SCHOOL_YARD,
    VILLAGE_HALL,
    CARE_HOME,
    CROSSROADS,
    ON_REQUEST;

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }
}
