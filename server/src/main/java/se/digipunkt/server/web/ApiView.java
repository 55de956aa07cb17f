package se.digipunkt.server.web;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The description of the APIs as its page shows it.
record ApiView(String version, List<Group> groups, List<Schema> schemas) {

    record Group(String name, String description, List<Operation> operations) {}

    /// @param roles who may use it; empty when everyone may
    record Operation(
            String method,
            String path,
            String summary,
            String description,
            boolean open,
            List<String> roles,
            List<Field> parameters,
            List<Type> body,
            List<Answer> answers) {}

    /// @param in where a parameter stands: `path`, `query`, `header`, `cookie`; empty for a field
    record Field(String name, String in, Type type, boolean required, String description) {}

    record Answer(String status, String description, List<Type> types) {}

    record Schema(String name, String description, List<Field> fields, List<String> codes) {}

    /// @param schema name of the schema that it links to, or empty
    record Type(String text, String schema) {}

    static ApiView of(Map<String, Object> document) {
        Map<String, Object> paths = Tree.map(document, "paths");
        List<Group> groups =
                Tree.list(document, "tags").stream()
                        .map(Tree::of)
                        .map(tag -> group(tag, paths))
                        .toList();
        List<Schema> schemas =
                Tree.map(Tree.map(document, "components"), "schemas").entrySet().stream()
                        .map(entry -> schema(entry.getKey(), Tree.of(entry.getValue())))
                        .toList();
        return new ApiView(Tree.text(Tree.map(document, "info"), "version"), groups, schemas);
    }

    private static Group group(Map<String, Object> tag, Map<String, Object> paths) {
        String name = Tree.text(tag, "name");
        List<Operation> operations = new ArrayList<>();
        paths.forEach(
                (path, methods) ->
                        Tree.of(methods)
                                .forEach(
                                        (method, node) -> {
                                            if (Tree.list(Tree.of(node), "tags").contains(name)) {
                                                operations.add(
                                                        operation(path, method, Tree.of(node)));
                                            }
                                        }));
        return new Group(name, Tree.text(tag, "description"), operations);
    }

    private static Operation operation(String path, String method, Map<String, Object> node) {
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                Tree.text(node, "summary"),
                Tree.text(node, "description"),
                Tree.list(node, "security").isEmpty(),
                Tree.list(node, ApiOperations.ROLES).stream().map(Object::toString).toList(),
                Tree.list(node, "parameters").stream()
                        .map(Tree::of)
                        .map(ApiView::parameter)
                        .toList(),
                content(Tree.map(node, "requestBody")),
                Tree.map(node, "responses").entrySet().stream()
                        .map(entry -> answer(entry.getKey(), Tree.of(entry.getValue())))
                        .toList());
    }

    private static Field parameter(Map<String, Object> node) {
        return new Field(
                Tree.text(node, "name"),
                Tree.text(node, "in"),
                type(Tree.map(node, "schema")),
                Boolean.TRUE.equals(node.get("required")),
                Tree.text(node, "description"));
    }

    private static Answer answer(String status, Map<String, Object> node) {
        return new Answer(status, Tree.text(node, "description"), content(node));
    }

    private static List<Type> content(Map<String, Object> node) {
        return Tree.map(node, "content").values().stream()
                .map(media -> type(Tree.map(Tree.of(media), "schema")))
                .distinct()
                .toList();
    }

    private static Schema schema(String name, Map<String, Object> node) {
        List<Object> required = Tree.list(node, "required");
        List<Field> fields =
                Tree.map(node, "properties").entrySet().stream()
                        .map(
                                entry ->
                                        new Field(
                                                entry.getKey(),
                                                "",
                                                type(Tree.of(entry.getValue())),
                                                required.contains(entry.getKey()),
                                                Tree.text(
                                                        Tree.of(entry.getValue()), "description")))
                        .toList();
        return new Schema(
                name,
                Tree.text(node, "description"),
                fields,
                Tree.list(node, "enum").stream().map(Object::toString).toList());
    }

    private static Type type(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return new Type(name, name);
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (!Tree.list(schema, choice).isEmpty()) {
                return type(Tree.of(Tree.list(schema, choice).getFirst()));
            }
        }
        String type = nameOf(schema.get("type"));
        if ("array".equals(type)) {
            Type item = type(Tree.map(schema, "items"));
            return new Type(item.text() + "[]", item.schema());
        }
        String format = Tree.text(schema, "format");
        return new Type(format.isEmpty() || format.startsWith("int") ? type : format, "");
    }

    /// A type that may be absent is written as a list with `null` in it.
    private static String nameOf(@Nullable Object type) {
        Stream<?> names = type instanceof List<?> list ? list.stream() : Stream.of("" + type);
        return names.map(Object::toString)
                .filter(name -> !name.equals("null"))
                .findFirst()
                .orElse("any");
    }
}
