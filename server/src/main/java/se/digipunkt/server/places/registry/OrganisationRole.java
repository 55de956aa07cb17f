package se.digipunkt.server.places.registry;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;

/// What an organisation does for a service point.
public enum OrganisationRole implements Coded {
    /// Answers for it.
    RUNS,
    /// Employs who helps there.
    STAFFS,
    /// Whose house it is in.
    HOSTS,
    FUNDS;

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }
}
