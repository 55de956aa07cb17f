package se.digipunkt.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import se.digipunkt.server.TestServer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

final class ApiPagesTest {

    private static TestServer server;
    private static String yaml;
    private static Map<String, Object> document;

    @BeforeAll
    static void start() {
        server = new TestServer(Map.of());
        yaml = server.get("/openapi.yml").body();
        document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<Map<String, Object>> operations() {
        return ApiOperations.all(Tree.map(document, "paths")).toList();
    }

    @Test
    void theDocumentSaysWhatItIs() {
        assertThat(document).containsEntry("openapi", "3.1.0");
        assertThat(Tree.text(Tree.map(document, "info"), "version")).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(yaml).contains("identifier: Apache-2.0").contains("scheme: bearer");
    }

    @Test
    void onlyRoutesForProgramsAreInIt() {
        assertThat(Tree.map(document, "paths").keySet())
                .contains("/health/readiness", "/kiosk/v1/sync")
                .doesNotContain("/", "/privacy", "/docs/api")
                .noneMatch(path -> path.startsWith("/assets"));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var schemas = Tree.map(Tree.map(document, "components"), "schemas").keySet();
        List<String> references = new ArrayList<>();
        Pattern.compile("#/components/schemas/([^'\"\\s]+)")
                .matcher(yaml)
                .results()
                .forEach(found -> references.add(found.group(1)));

        assertThat(references).isNotEmpty();
        assertThat(schemas).containsAll(references);
    }

    @Test
    void everyOperationHasANameOfItsOwnAndTellsHowItRefuses() {
        List<String> names =
                operations().stream().map(one -> Tree.text(one, "operationId")).toList();

        assertThat(names).doesNotHaveDuplicates().doesNotContain("");
        assertThat(operations())
                .allSatisfy(one -> assertThat(Tree.map(one, "responses")).containsKey("default"));
    }

    @Test
    void whatIsSentStandsFieldByField() {
        List<String> untold =
                operations().stream()
                        .filter(one -> !sent(one).isEmpty())
                        .filter(one -> !sent(one).containsKey("$ref"))
                        .filter(one -> !sent(one).containsKey("properties"))
                        .map(one -> Tree.text(one, "operationId"))
                        .filter(one -> !one.toLowerCase(Locale.ROOT).contains("import"))
                        .toList();

        assertThat(untold).as("files are described elsewhere").isEmpty();
    }

    /// The schema of a JSON body; empty when there is none.
    private static Map<String, Object> sent(Map<String, Object> operation) {
        var content = Tree.map(Tree.map(operation, "requestBody"), "content");
        return Tree.map(Tree.map(content, "application/json"), "schema");
    }

    @Test
    void whoMayUseAnOperationStandsAtIt() {
        var paths = Tree.map(document, "paths");

        var health = Tree.map(Tree.map(paths, "/health"), "get");
        assertThat(Tree.list(health, "security")).isEmpty();
        var sync = Tree.map(Tree.map(paths, "/kiosk/v1/sync"), "post");
        assertThat(Tree.list(sync, ApiOperations.ROLES)).containsExactly("kiosk");
    }

    @Test
    void noSchemaIsOfTheFramework() {
        assertThat(Tree.map(Tree.map(document, "components"), "schemas").keySet())
                .doesNotContain("Cookies", "HttpHeaders", "ConversionService");
    }

    @Test
    void peopleReadItAsAPage() {
        assertThat(server.get("/docs/api").body())
                .contains("<code>/kiosk/v1/sync</code>")
                .contains("href=\"#schema-Problem\"")
                .contains("id=\"schema-Problem\"")
                .contains("i adressen, obligatorisk");
    }
}
