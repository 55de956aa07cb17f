package se.digipunkt.server.fleet.daily;

import se.digipunkt.protocol.Coded;

/// How far the figures of a day are to be trusted.
public enum HowCounted implements Coded {
    /// As what is known by now has them.
    COUNTED,

    /// It is to come, or it was not counted since something was told of it; that is done by itself.
    NOT_YET,

    /// No kiosk has told anything of the place so early. It is counted only when one does.
    NOTHING_TOLD;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
