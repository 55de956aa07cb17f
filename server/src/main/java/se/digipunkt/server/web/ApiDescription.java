package se.digipunkt.server.web;

import io.micronaut.web.router.Router;

import jakarta.inject.Singleton;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The OpenAPI document that the build generates from the controllers, with what the generator
/// cannot know: which routes are for programs, who may use them, and that every refusal is a
/// problem (RFC 9457).
@Singleton
final class ApiDescription {

    private static final String GENERATED = "/META-INF/swagger/openapi.yml";

    private final Map<String, Object> document;
    private final String yaml;

    ApiDescription(Router router) {
        Yaml reader = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (InputStream stream =
                Objects.requireNonNull(ApiDescription.class.getResourceAsStream(GENERATED))) {
            document = reader.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> paths = Tree.map(document, "paths");
        paths.keySet().removeIf(path -> !forPrograms(path));
        new ApiOperations(router).complete(paths);
        new ApiSchemas(document).tidy();
        removeEmptyTags(paths);
        yaml = writer().dump(document);
    }

    String yaml() {
        return yaml;
    }

    /// The document as maps, lists and plain values.
    Map<String, Object> document() {
        return document;
    }

    private static boolean forPrograms(String path) {
        return List.of("/api/", "/kiosk/", "/health", "/calendar/", "/gtfs", "/opendata").stream()
                .anyMatch(path::startsWith);
    }

    private void removeEmptyTags(Map<String, Object> paths) {
        List<Object> used =
                ApiOperations.all(paths)
                        .flatMap(operation -> Tree.list(operation, "tags").stream())
                        .toList();
        Tree.list(document, "tags").removeIf(tag -> !used.contains(Tree.of(tag).get("name")));
    }

    private static Yaml writer() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        return new Yaml(options);
    }
}
