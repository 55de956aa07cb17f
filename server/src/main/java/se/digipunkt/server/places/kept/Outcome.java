package se.digipunkt.server.places.kept;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;

/// What became of a call.
public enum Outcome implements Coded {
    /// The bus came, and nothing shows that it was late or left early.
    KEPT,
    LATE,
    CUT_SHORT,
    /// With notice: nobody was promised it any more.
    CANCELLED,
    MISSED,
    /// Nobody can say.
    UNKNOWN,
    /// No call at all: the bus came to a stop that was not planned.
    UNPLANNED;

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }
}
