package se.digipunkt.server.places.revision;

import se.digipunkt.protocol.Coded;

/// How the hours of one kind of promised time are said.
enum Stands implements Coded {
    /// The same as the other kind.
    SAME,
    ROWS,
    /// Closed until further notice.
    CLOSED,
    /// In OpenStreetMap's syntax.
    TEXT,
    /// Nothing is promised, because nothing is known.
    NOT_GIVEN;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
