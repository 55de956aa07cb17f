package se.digipunkt.server.places.wording;

import com.fasterxml.jackson.annotation.JsonValue;

import se.digipunkt.protocol.Coded;

/// Eves that many close on though the law counts them as ordinary days.
public enum Eve implements Coded {
    /// The Friday between June 19 and 25.
    MIDSUMMERS_EVE("Jun 19-25 Fr"),
    CHRISTMAS_EVE("Dec 24"),
    NEW_YEARS_EVE("Dec 31");

    private final String days;

    Eve(String days) {
        this.days = days;
    }

    String closed() {
        return days + " off";
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.kebab(this);
    }
}
