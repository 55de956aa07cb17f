package se.digipunkt.server.fleet.links;

import se.digipunkt.protocol.Coded;

/// How good a connection is for the errands of banks and authorities.
public enum LinkQuality implements Coded {
    GOOD,

    /// Answers come quickly enough; what can be transferred was not measured, as on mobile
    /// networks.
    SPEED_UNKNOWN,
    WEAK,

    /// Measured, and nothing was answered; of a place mostly.
    NONE,
    NOT_MEASURED;

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    /// Of the badge on a page.
    public String badge() {
        return switch (this) {
            case GOOD -> "ok";
            case SPEED_UNKNOWN, WEAK -> "warn";
            case NONE -> "bad";
            case NOT_MEASURED -> "";
        };
    }
}
