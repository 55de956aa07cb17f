package se.digipunkt.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Reads the fields of one JSON object and collects every fault instead of stopping at the first.
/// Remembers which fields were asked for: the known ones.
final class Fields {

    /// Outside of these no clock has ever stood, and no database could hold the milliseconds.
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private static final String LANGUAGE_EXAMPLE = "BCP 47: sv, en, ar";

    private final ObjectNode object;
    private final String prefix;
    private final List<Fault> faults;
    private final Set<String> known = new LinkedHashSet<>();

    Fields(ObjectNode object, String prefix, List<Fault> faults) {
        this.object = object;
        this.prefix = prefix;
        this.faults = faults;
    }

    void fault(String field, String code, String detail) {
        faults.add(new Fault(prefix + "/" + field, code, detail));
    }

    @Nullable JsonNode node(String field) {
        known.add(field);
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    /// The value, or a stand-in beside the fault that it is missing or malformed.
    private <T> T demanded(String field, @Nullable T value, T standIn) {
        if (value != null) {
            return value;
        }
        if (node(field) == null) {
            fault(field, "required", "");
        }
        return standIn;
    }

    @Nullable String text(String field, Predicate<String> allowed, String expected) {
        JsonNode node = node(field);
        if (node == null) {
            return null;
        }
        if (!node.isTextual() || !allowed.test(node.textValue())) {
            fault(field, "malformed", expected);
            return null;
        }
        return node.textValue();
    }

    String requiredText(String field, Predicate<String> allowed, String expected) {
        String value = text(field, allowed, expected);
        return demanded(field, value, "");
    }

    <T extends Enum<T> & Coded> @Nullable T code(String field, Class<T> list) {
        JsonNode node = node(field);
        if (node == null) {
            return null;
        }
        var value = node.isTextual() ? Coded.find(list, node.textValue()) : Optional.<T>empty();
        if (value.isEmpty()) {
            fault(field, "unknown-code", codes(list));
        }
        return value.orElse(null);
    }

    <T extends Enum<T> & Coded> T required(String field, Class<T> list) {
        T value = code(field, list);
        return demanded(field, value, list.getEnumConstants()[0]);
    }

    private static <T extends Enum<T> & Coded> String codes(Class<T> list) {
        List<String> codes = new ArrayList<>();
        for (T value : list.getEnumConstants()) {
            codes.add(value.code());
        }
        return String.join(", ", codes);
    }

    @Nullable Long number(String field, long least, long most) {
        JsonNode node = node(field);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < least
                || node.longValue() > most) {
            fault(field, "out-of-range", least + "–" + most);
            return null;
        }
        return node.longValue();
    }

    @Nullable Integer integer(String field, int least, int most) {
        Long value = number(field, least, most);
        return value == null ? null : Math.toIntExact(value);
    }

    long requiredNumber(String field, long least, long most) {
        Long value = number(field, least, most);
        return demanded(field, value, least);
    }

    @Nullable Boolean truth(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return null;
        }
        if (!node.isBoolean()) {
            fault(field, "malformed", "true, false");
            return null;
        }
        return node.booleanValue();
    }

    @Nullable Instant instant(String field) {
        String text = text(field, value -> value.length() <= 40, "2026-11-21T10:00:00Z");
        if (text == null) {
            return null;
        }
        Instant instant = parsed(text);
        if (instant == null || instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            fault(field, "no-such-time", "2026-11-21T10:00:00Z");
            return null;
        }
        return instant;
    }

    private static @Nullable Instant parsed(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    Instant requiredInstant(String field) {
        Instant value = instant(field);
        return demanded(field, value, Instant.EPOCH);
    }

    @Nullable LocalDate date(String field) {
        String text = text(field, value -> value.length() <= 10, "2026-11-21");
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fault(field, "no-such-date", "2026-11-21");
            return null;
        }
    }

    /// A language as it is usually spelt.
    @Nullable String language(String field) {
        String text = text(field, value -> true, LANGUAGE_EXAMPLE);
        if (text == null) {
            return null;
        }
        Optional<String> language = LanguageTag.find(text);
        if (language.isEmpty()) {
            fault(field, "malformed", LANGUAGE_EXAMPLE);
        }
        return language.orElse(null);
    }

    /// Different codes, in the order given.
    List<String> codes(String field, int least, int most) {
        JsonNode node = node(field);
        Set<String> codes = new LinkedHashSet<>();
        if (node == null || !node.isArray() || node.size() < least || node.size() > most) {
            if (node != null || least > 0) {
                fault(field, node == null ? "required" : "out-of-range", least + "–" + most);
            }
            return List.of();
        }
        for (int i = 0; i < node.size(); i++) {
            JsonNode item = node.get(i);
            if (!item.isTextual() || !Ids.isCode(item.textValue())) {
                fault(field + "/" + i, "unknown-code", "");
            } else if (!codes.add(item.textValue())) {
                fault(field + "/" + i, "repeated", "");
            }
        }
        return List.copyOf(codes);
    }

    @Nullable Reference reference(String field) {
        JsonNode node = node(field);
        if (node == null || !(node.isTextual() || node.isIntegralNumber())) {
            fault(field, node == null ? "required" : "malformed", "journal:seq");
            return null;
        }
        var reference = Reference.parse(node.asText());
        if (reference.isEmpty()) {
            fault(field, "malformed", "journal:seq");
        }
        return reference.orElse(null);
    }

    @Nullable Origin origin(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return null;
        }
        Origin origin = Origin.parse(node.asText()).orElse(null);
        if (origin == null) {
            fault(field, "malformed", "journal:seq:hash");
        }
        return origin;
    }

    /// The object with only the fields that were asked for, and of those only what can be no name
    /// and no sentence.
    ObjectNode knownOnly() {
        ObjectNode kept = object.deepCopy().retain(known);
        kept.properties().removeIf(field -> !Harmless.is(field.getValue()));
        return kept;
    }

    List<String> unknown() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.removeAll(known);
        return names;
    }
}
