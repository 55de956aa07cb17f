package se.digipunkt.server.web;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Puts the generated schemas right: only those that are used, and "may be absent" as JSON Schema
/// says it.
final class ApiSchemas {

    private static final String REFERENCE = "#/components/schemas/";

    /// Classes of the framework stand where a controller does not say what it takes or gives.
    private static final Pattern UNTOLD =
            Pattern.compile("/(Mutable)?HttpResponse_|/(Json|Object|Array)Node$|/HttpRequest_");

    private final Map<String, Object> document;
    private final Map<String, Object> schemas;

    ApiSchemas(Map<String, Object> document) {
        this.document = document;
        this.schemas = Tree.map(Tree.map(document, "components"), "schemas");
    }

    void tidy() {
        schemas.put("Problem", problem());
        mend(document);
        Set<String> used = new HashSet<>();
        collect(document.get("paths"), used);
        schemas.keySet().retainAll(used);
        Tree.map(document, "components").put("schemas", new TreeMap<>(schemas));
    }

    private void collect(@Nullable Object node, Set<String> used) {
        switch (node) {
            case Map<?, ?> map -> {
                if (map.get("$ref") instanceof String reference) {
                    String name = reference.substring(REFERENCE.length());
                    if (used.add(name)) {
                        collect(schemas.get(name), used);
                    }
                }
                map.values().forEach(value -> collect(value, used));
            }
            case List<?> list -> list.forEach(value -> collect(value, used));
            case null, default -> {}
        }
    }

    private void mend(@Nullable Object node) {
        switch (node) {
            case Map<?, ?> map -> {
                mendOne(Tree.of(map));
                map.values().forEach(this::mend);
            }
            case List<?> list -> list.forEach(this::mend);
            case null, default -> {}
        }
    }

    /// The generator writes a nullable text as `[string, null, object]` and a nullable reference as
    /// the null type and all of the reference, which nothing can be.
    private static void mendOne(Map<String, Object> node) {
        if (node.get("$ref") instanceof String reference && UNTOLD.matcher(reference).find()) {
            node.remove("$ref");
            node.put("type", "object");
        }
        if (node.get("type") instanceof List<?> types && types.size() > 2) {
            List<Object> kept = new ArrayList<>(types);
            kept.remove("object");
            node.put("type", kept);
        }
        if ("null".equals(node.get("type")) && node.get("allOf") instanceof List<?> all) {
            List<Object> any = new ArrayList<>(all);
            any.add(new LinkedHashMap<>(Map.of("type", "null")));
            node.remove("type");
            node.remove("allOf");
            node.put("anyOf", any);
        }
        for (String key : List.of("description", "summary")) {
            if (node.get(key) instanceof String text && text.contains("\\`")) {
                node.put(key, text.replace("\\`", "`"));
            }
        }
    }

    private static Map<String, Object> problem() {
        Map<String, Object> pointer = fields("pointer", text("JSON pointer of the field"));
        pointer.put("message", text("in the reader's language"));
        Map<String, Object> errors = fields("type", "array");
        errors.put("description", "what is wrong with which field");
        errors.put("items", fields("type", "object", "properties", pointer));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", text("ends in a stable word, for example `not-found`"));
        properties.put("title", text("in the reader's language"));
        properties.put("status", fields("type", "integer", "description", "HTTP status"));
        properties.put("detail", text("what to do, in the reader's language"));
        properties.put("instance", text("the request id, also in the header `X-Request-Id`"));
        properties.put("errors", errors);
        Map<String, Object> problem = text("A refusal or a failure (RFC 9457).");
        problem.put("type", "object");
        problem.put("properties", properties);
        problem.put("required", List.of("type", "title", "status", "detail", "instance"));
        return problem;
    }

    private static Map<String, Object> text(String description) {
        return fields("type", "string", "description", description);
    }

    /// A node that may be changed, in the order given.
    static Map<String, Object> fields(Object... keysAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return fields;
    }
}
