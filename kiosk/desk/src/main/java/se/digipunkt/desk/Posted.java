package se.digipunkt.desk;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a form or the script of the desk sent, a field perhaps several times.
///
/// @param fields without nulls
public record Posted(Map<String, List<String>> fields) {

    public Posted {
        Map<String, List<String>> copies = new LinkedHashMap<>();
        fields.forEach((field, values) -> copies.put(field, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copies);
    }

    /// @param sent JSON, or a form that was read: each value one or several; null when there was no
    ///   body
    public static Posted of(@Nullable Map<String, Object> sent) {
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
        return new Posted(fields);
    }

    /// @param body `application/x-www-form-urlencoded`; null when there was none
    /// @throws IllegalArgumentException when it is no such text
    public static Posted ofForm(@Nullable String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : body == null ? new String[0] : body.split("&", -1)) {
            int sign = field.indexOf('=');
            String name = decoded(sign < 0 ? field : field.substring(0, sign));
            if (!name.isEmpty()) {
                fields.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(sign < 0 ? "" : decoded(field.substring(sign + 1)));
            }
        }
        return new Posted(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public String first(String field) {
        return all(field).isEmpty() ? "" : all(field).getFirst();
    }

    /// The first value of each field.
    public Map<String, String> single() {
        Map<String, String> single = new LinkedHashMap<>();
        fields.keySet().forEach(field -> single.put(field, first(field)));
        return single;
    }

    /// What is missing makes a tap that the log refuses.
    public Tap tap() {
        String call = first("call");
        return new Tap(
                first("id"),
                first("errand"),
                Math.toIntExact(number("taxonomy", 9)),
                call.isEmpty() ? null : call,
                age());
    }

    /// How long ago it was pressed.
    public Duration age() {
        return Duration.ofSeconds(number("secondsAgo", 12));
    }

    /// A record as the page showed it: its errands in `errands`, several times or between spaces.
    public Shown shown(String reference) {
        return new Shown(
                reference,
                all("errands").stream()
                        .flatMap(codes -> Stream.of(codes.split(" ")))
                        .filter(code -> !code.isEmpty())
                        .toList());
    }

    /// Those of the field `reference`. What was shown is told of one alone.
    public List<Shown> allShown() {
        List<String> references = all("reference");
        return references.size() == 1
                ? List.of(shown(references.getFirst()))
                : references.stream().map(Shown::new).toList();
    }

    private long number(String field, int digits) {
        String value = first(field);
        return value.matches("[0-9]{1," + digits + "}") ? Long.parseLong(value) : 0;
    }
}
