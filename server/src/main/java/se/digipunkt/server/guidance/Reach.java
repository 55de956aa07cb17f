package se.digipunkt.server.guidance;

import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;

import java.util.List;

/// The places of a scope, as totals are read.
///
/// @param whole true for the region: its totals are kept by themselves
/// @param ids of the places
record Reach(boolean whole, List<String> ids) {

    static Reach of(Scope scope, Places places) {
        return new Reach(scope instanceof Scope.Region, places.idsIn(scope));
    }

    boolean isNowhere() {
        return ids.isEmpty() && !whole;
    }
}
