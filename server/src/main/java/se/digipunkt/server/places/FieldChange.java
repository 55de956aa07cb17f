package se.digipunkt.server.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What became of one field of a place.
///
/// @param field as in JSON
/// @param before as text, as in a row of a file; empty when it was not told
record FieldChange(String field, String before, String after) {

    /// What two versions of a place differ in. Hours are not among it: they have versions of their
    /// own.
    static List<FieldChange> between(Place before, Place after) {
        Set<String> apart = Set.of("openingHours", "staffedHours");
        Map<String, String> old = PlaceForm.of(before).texts();
        List<FieldChange> changes = new ArrayList<>();
        PlaceForm.of(after)
                .texts()
                .forEach(
                        (field, now) -> {
                            String was = old.getOrDefault(field, "");
                            if (!was.equals(now) && !apart.contains(field)) {
                                changes.add(new FieldChange(field, was, now));
                            }
                        });
        return changes;
    }
}
