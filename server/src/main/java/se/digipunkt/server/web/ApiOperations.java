package se.digipunkt.server.web;

import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Tells at each operation who may use it and what a refusal looks like.
final class ApiOperations {

    /// Extension field: the roles that may use an operation; absent when everyone may.
    static final String ROLES = "x-roles";

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
            operation.put("security", new ArrayList<>());
        } else {
            operation.put("security", List.of(ApiSchemas.fields("bearer", new ArrayList<>())));
            operation.put(ROLES, new ArrayList<>(may));
        }
        Tree.map(operation, "responses").put("default", problem());
        String id = Tree.text(operation, "operationId");
        Tree.list(operation, "tags").stream()
                .findFirst()
                .ifPresent(tag -> operation.put("operationId", named(tag.toString(), id)));
        if (Tree.text(operation, "summary").equals(Tree.text(operation, "description"))) {
            operation.remove("description");
        }
    }

    /// Made anew for each: what is shared would be written as a reference of YAML.
    private static Map<String, Object> problem() {
        Map<String, Object> schema = ApiSchemas.fields("$ref", "#/components/schemas/Problem");
        Map<String, Object> media = ApiSchemas.fields("schema", schema);
        return ApiSchemas.fields(
                "description",
                "A refusal or a failure, as problem details",
                "content",
                ApiSchemas.fields("application/problem+json", media));
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
