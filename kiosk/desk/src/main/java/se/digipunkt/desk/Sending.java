package se.digipunkt.desk;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;

/// What is becoming of the records that are logged here.
public enum Sending {

    /// The server has them all.
    ALL("all"),

    /// The newest are on their way, as they are after each tap.
    UNDER_WAY("under-way"),

    /// The server could not be reached: they go when it can.
    WAITING("waiting"),

    /// The kiosk has been taken out of use: they stay here until it is enrolled anew.
    REVOKED("revoked"),

    /// The server does not know this kiosk: as [#REVOKED].
    UNKNOWN("unknown");

    /// Those in which nothing that is logged leaves the kiosk, whatever the network does.
    public static final List<Sending> STAYING = List.of(REVOKED, UNKNOWN);

    private final String slug;

    Sending(String slug) {
        this.slug = slug;
    }

    public boolean stays() {
        return STAYING.contains(this);
    }

    /// Its name in JSON, and in the page's `data-sending`.
    @JsonValue
    public String slug() {
        return slug;
    }
}
