package se.digipunkt.server.guidance.errands;

import com.fasterxml.jackson.databind.JsonNode;

import se.digipunkt.protocol.Fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// An errand, or new names of one, as somebody wrote them.
///
/// @param texts by language; a language that is left empty has none
/// @param validFrom the day as it was typed
record ErrandForm(
        String code,
        Map<String, String> texts,
        String digidelGroup,
        List<String> competences,
        String validFrom) {

    private static final String TEXTS = "texts";

    ErrandForm {
        texts = Map.copyOf(texts);
        competences = List.copyOf(competences);
    }

    static ErrandForm empty(String validFrom) {
        return new ErrandForm("", Map.of(), "", List.of(), validFrom);
    }

    /// Out of a page: a field `texts-<language>` for each language, a checkbox for each competence.
    static ErrandForm of(Map<String, Object> fields) {
        Map<String, String> texts = new TreeMap<>();
        ErrandLanguages.ALL.forEach(
                language -> put(texts, language, one(fields, TEXTS + "-" + language)));
        return new ErrandForm(
                one(fields, "code"),
                texts,
                one(fields, "digidelGroup"),
                all(fields.getOrDefault("competences", List.of())),
                one(fields, "validFrom"));
    }

    /// Out of a JSON object; what has the wrong type is told and left out.
    static ErrandForm json(JsonNode body, List<Fault> faults) {
        Map<String, String> texts = new TreeMap<>();
        body.path(TEXTS)
                .properties()
                .forEach(
                        text ->
                                put(
                                        texts,
                                        text.getKey(),
                                        text(text.getValue(), "/texts/" + text.getKey(), faults)));
        List<String> competences = new ArrayList<>();
        for (JsonNode number : body.path("competences")) {
            competences.add(text(number, "/competences/" + competences.size(), faults));
        }
        return new ErrandForm(
                text(body.path("code"), "/code", faults),
                texts,
                text(body.path("digidelGroup"), "/digidelGroup", faults),
                competences,
                text(body.path("validFrom"), "/validFrom", faults));
    }

    String text(String language) {
        return texts.getOrDefault(language, "");
    }

    private static void put(Map<String, String> texts, String language, String text) {
        if (!text.isEmpty()) {
            texts.put(language, text);
        }
    }

    private static String text(JsonNode node, String pointer, List<Fault> faults) {
        if (!node.isTextual() && !node.isMissingNode() && !node.isNull()) {
            faults.add(new Fault(pointer, "wrong-type", ""));
        }
        return node.isTextual() ? node.asText().strip() : "";
    }

    private static String one(Map<String, Object> fields, String name) {
        return fields.getOrDefault(name, "").toString().strip();
    }

    private static List<String> all(Object value) {
        Stream<?> values =
                value instanceof Collection<?> several ? several.stream() : Stream.of(value);
        return values.map(Object::toString).toList();
    }
}
