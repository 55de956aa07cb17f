package se.digipunkt.server.places.revision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What a browser posted: trimmed text, empty where a field was left out. A field that stands
/// several times comes as a collection.
record Fields(Map<String, Object> posted) {

    Fields {
        posted = Map.copyOf(posted);
    }

    boolean has(String name) {
        return posted.containsKey(name);
    }

    String text(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    List<String> all(String name) {
        Object value = posted.getOrDefault(name, List.of());
        return value instanceof Collection<?> several
                ? several.stream().map(one -> one.toString().strip()).toList()
                : List.of(value.toString().strip());
    }

    /// Some of the fields once more, in the order of their names.
    List<Map.Entry<String, String>> entries(Predicate<String> wanted) {
        return posted.keySet().stream()
                .filter(wanted)
                .sorted()
                .flatMap(name -> all(name).stream().map(value -> Map.entry(name, value)))
                .toList();
    }
}
