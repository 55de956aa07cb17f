package se.digipunkt.server.intake;

import io.micronaut.core.annotation.Introspected;

/// An entry of the server that was first written where another one was: both are one.
@Introspected
record TwinRow(String journal, long seq, String kind, String state) {

    boolean copy() {
        return state.equals(Fate.Copy.STATE);
    }
}
