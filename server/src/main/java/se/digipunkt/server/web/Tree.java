package se.digipunkt.server.web;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads maps and lists as YAML gives them. What is not there is an empty one of its own.
final class Tree {

    private Tree() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> of(@Nullable Object node) {
        return node instanceof Map ? (Map<String, Object>) node : new LinkedHashMap<>();
    }

    static Map<String, Object> map(Map<String, Object> node, String key) {
        return of(node.get(key));
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> node, String key) {
        return node.get(key) instanceof List<?> list ? (List<Object>) list : new ArrayList<>();
    }

    static String text(Map<String, Object> node, String key) {
        Object value = node.get(key);
        return value == null ? "" : value.toString();
    }
}
