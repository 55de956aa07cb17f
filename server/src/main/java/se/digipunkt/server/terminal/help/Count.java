package se.digipunkt.server.terminal.help;

import org.jspecify.annotations.Nullable;

/// A count of people, or that it is hidden.
///
/// @param value null when it is hidden
record Count(@Nullable Long value) {

    static final Count HIDDEN = new Count(null);

    static Count of(long value) {
        return new Count(value);
    }

    boolean hidden() {
        return value == null;
    }
}
