package se.digipunkt.server.places.revision;

import se.digipunkt.protocol.Coded;

/// What can be changed of many points at once.
enum What implements Coded {
    REPLACE,
    SEASON,
    HOLIDAYS,
    EVES;

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    /// True for a field of the sheets that is typed when this is chosen.
    boolean asks(String field) {
        return switch (this) {
            case REPLACE -> true;
            case SEASON -> field.matches("open-s\\d.*");
            case HOLIDAYS -> field.startsWith("open-ph");
            case EVES -> field.startsWith("open-eve-");
        };
    }
}
