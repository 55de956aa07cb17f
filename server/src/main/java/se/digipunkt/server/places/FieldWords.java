package se.digipunkt.server.places;

import se.digipunkt.server.places.registry.LanguageNames;
import se.digipunkt.server.places.registry.Named;
import se.digipunkt.server.web.Page;

import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What stands in a field of a place, in the reader's words.
///
/// @param municipalities names of all, by code
record FieldWords(Page page, Map<String, String> municipalities) {

    FieldWords {
        municipalities = Map.copyOf(municipalities);
    }

    /// @param value as text, as [PlaceForm#texts] gives it
    String told(String field, String value) {
        if (value.isEmpty()) {
            return page.text("places.hours.unknown");
        }
        return switch (field) {
            case "kinds" -> each(value, code -> page.text("places.kind." + code));
            case "facilities" -> each(value, code -> page.text("places.facility." + code));
            case "languages" -> each(value, this::language);
            case "names" ->
                    Named.byLanguage(value).stream()
                            .map(one -> language(one.key()) + ": " + one.name())
                            .collect(Collectors.joining(page.comma()));
            case "organisations" ->
                    Named.byRole(value).stream()
                            .map(this::role)
                            .collect(Collectors.joining(page.comma()));
            case "municipality" -> municipalities.getOrDefault(value, value);
            case "sample" -> page.text("places.sample." + value);
            case "positionPrecision" -> known("places.precision." + value, value);
            default -> value;
        };
    }

    private String each(String codes, UnaryOperator<String> words) {
        return Arrays.stream(codes.split(" ")).map(words).collect(Collectors.joining(page.comma()));
    }

    /// A language in the reader's words; ours where the Java libraries have none.
    String language(String tag) {
        return known("places.language." + tag, LanguageNames.in(page.language().locale(), tag));
    }

    private String role(Named one) {
        return one.key().isEmpty()
                ? one.name()
                : one.name() + " (" + page.text("places.role." + one.key()) + ")";
    }

    /// The text of a key, or what is used instead when there is none.
    String known(String key, String instead) {
        String text = page.messages().find(page.language(), key);
        return text == null ? instead : text;
    }
}
