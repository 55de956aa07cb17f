package se.digipunkt.server.followup;

import se.digipunkt.server.guidance.Figures;
import se.digipunkt.server.guidance.PlaceTotal;

import java.util.List;
import java.util.Map;

/// What was counted in a scope and a period, exactly: never to be shown as it is.
///
/// @param byErrand questions add up to those of `totals`, attendances do not: a person with two
///   errands stands in two rows
/// @param byPlace by id, only places with a record
record Tally(Figures.Row totals, List<Figures.Row> byErrand, Map<String, PlaceTotal> byPlace) {

    Tally {
        byErrand = List.copyOf(byErrand);
        byPlace = Map.copyOf(byPlace);
    }

    boolean nobodyReported() {
        return byPlace.isEmpty();
    }
}
