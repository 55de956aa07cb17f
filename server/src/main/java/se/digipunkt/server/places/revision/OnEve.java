package se.digipunkt.server.places.revision;

import se.digipunkt.protocol.Coded;

/// What can be chosen for an eve.
enum OnEve implements Coded {
    ORDINARY,
    CLOSED,
    HOURS;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
