package se.digipunkt.server.places.registry;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;

/// What there is to use at a service point.
public enum Facility implements Coded {
    /// Where what is said and seen stays between two.
    PRIVATE_ROOM,
    /// A camera, a microphone and a screen for meetings with authorities and health care.
    VIDEO,
    PRINTER,
    /// A computer or tablet to borrow there.
    LOAN_COMPUTER,
    /// A calm corner, or calm hours.
    QUIET,
    /// No step on the way in, to the terminal and to a toilet.
    STEP_FREE,
    HEARING_LOOP;

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }
}
