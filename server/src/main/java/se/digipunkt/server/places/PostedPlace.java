package se.digipunkt.server.places;

import se.digipunkt.server.places.registry.Named;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a browser posted of a place; a field that stands several times comes as a collection. A
/// field is named as its pointer in JSON, `names/se`, `organisations/0/name`; a name in a language
/// that has no field of its own stands in a spare row.
record PostedPlace(Map<String, Object> fields) {

    /// Empty rows of a form for what is still to be told: it is complete without a script.
    static final int SPARE_ROWS = 2;

    private static final String NAMES = "names/";

    PostedPlace {
        fields = Map.copyOf(fields);
    }

    PlaceForm form() {
        return new PlaceForm(
                PlaceForm.plain(field -> text(PlaceForm.pointer(field))),
                several("kinds"),
                names(),
                organisations(),
                several("languages"),
                several("facilities"));
    }

    private String text(String field) {
        return fields.getOrDefault(field, "").toString();
    }

    private List<String> several(String field) {
        return fields.getOrDefault(field, List.of()) instanceof Collection<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(text(field));
    }

    private List<Named> names() {
        List<Named> names = new ArrayList<>();
        new TreeMap<>(fields)
                .forEach(
                        (field, name) -> {
                            if (field.startsWith(NAMES)) {
                                add(names, field.substring(NAMES.length()), name.toString());
                            }
                        });
        for (int row = 0; row < SPARE_ROWS; row++) {
            add(names, text("spare-language-" + row), text("spare-name-" + row));
        }
        return names;
    }

    private List<Named> organisations() {
        List<Named> organisations = new ArrayList<>();
        for (int row = 0; row < DetailsReader.MOST_ORGANISATIONS + SPARE_ROWS; row++) {
            String at = "organisations/" + row;
            add(organisations, text(at + "/role"), text(at + "/name"));
        }
        return organisations;
    }

    private static void add(List<Named> all, String key, String name) {
        if (!name.isBlank()) {
            all.add(new Named(key.strip(), name.strip()));
        }
    }
}
