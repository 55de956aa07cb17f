package se.digipunkt.server.guidance.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Tap;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a desk's form or script sent, a field perhaps several times.
///
/// @param fields without nulls
record DeskPosted(Map<String, List<String>> fields) {

    static DeskPosted of(@Nullable Map<String, Object> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (sent != null) {
            sent.forEach(
                    (name, value) -> {
                        if (value != null) {
                            Collection<?> values =
                                    value instanceof Collection<?> several
                                            ? several
                                            : List.of(value);
                            fields.put(name, values.stream().map(String::valueOf).toList());
                        }
                    });
        }
        return new DeskPosted(fields);
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    String first(String field) {
        return all(field).isEmpty() ? "" : all(field).getFirst();
    }

    /// The first value of each field.
    Map<String, String> single() {
        Map<String, String> single = new LinkedHashMap<>();
        fields.keySet().forEach(field -> single.put(field, first(field)));
        return single;
    }

    /// What is missing makes a tap that the log refuses.
    Tap tap() {
        return new Tap(first("id"), first("errand"), Math.toIntExact(number("taxonomy", 9)), age());
    }

    /// How long ago it was pressed.
    Duration age() {
        return Duration.ofSeconds(number("secondsAgo", 12));
    }

    private long number(String field, int digits) {
        String value = first(field);
        return value.matches("[0-9]{1," + digits + "}") ? Long.parseLong(value) : 0;
    }
}
