package se.digipunkt.server.places.promised;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;

/// The two kinds of promised time.
public enum PromiseKind implements Coded {
    /// The place is open and the terminal can be used.
    ACCESS,
    /// A person can help.
    STAFFED;

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }
}
