package se.digipunkt.server.web;

import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Tells at each operation who may use it and what a refusal looks like.
final class ApiOperations {

    /// Extension field: the roles that may use an operation; absent when everyone may.
    static final String ROLES = "x-roles";

    private static final Map<String, Object> PROBLEM =
            Map.of(
                    "description",
                    "A refusal or a failure, as problem details",
                    "content",
                    Map.of(
                            "application/problem+json",
                            Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));

    private final Map<String, List<String>> roles = new HashMap<>();

    ApiOperations(Router router) {
        router.uriRoutes()
                .forEach(
                        route ->
                                roles.put(
                                        key(route),
                                        List.of(
                                                route.getAnnotationMetadata()
                                                        .stringValues(Secured.class))));
    }

    private static String key(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName()
                + " "
                + route.getUriMatchTemplate().toPathString().replaceAll("\\{\\+", "{");
    }

    void complete(Map<String, Object> paths) {
        paths.forEach(
                (path, methods) ->
                        Tree.of(methods)
                                .forEach(
                                        (method, operation) ->
                                                complete(path, method, Tree.of(operation))));
    }

    private void complete(String path, String method, Map<String, Object> operation) {
        List<String> may =
                roles.getOrDefault(method.toUpperCase(Locale.ROOT) + " " + path, List.of());
        if (may.contains(SecurityRule.IS_ANONYMOUS)) {
            operation.put("security", List.of());
        } else {
            operation.put("security", List.of(Map.of("bearer", List.of())));
            operation.put(ROLES, may);
        }
        Tree.map(operation, "responses").put("default", PROBLEM);
        String id = Tree.text(operation, "operationId");
        Tree.list(operation, "tags").stream()
                .findFirst()
                .ifPresent(tag -> operation.put("operationId", named(tag.toString(), id)));
        if (Tree.text(operation, "summary").equals(Tree.text(operation, "description"))) {
            operation.remove("description");
        }
    }

    /// Two controllers may both have a `list`; in the document each name stands once.
    private static String named(String tag, String id) {
        return tag.toLowerCase(Locale.ROOT)
                + id.substring(0, 1).toUpperCase(Locale.ROOT)
                + id.substring(1);
    }

    static Stream<Map<String, Object>> all(Map<String, Object> paths) {
        return paths.values().stream()
                .flatMap(path -> Tree.of(path).values().stream())
                .map(Tree::of);
    }
}
