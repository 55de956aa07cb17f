package se.digipunkt.server.terminal.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.util.Map;

/// The forms of the pages on which the region keeps what terminals show.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TerminalFormsTest {

    private static final int SAVED = 303;
    private static final int WRONG = 422;

    private RunningServer server;
    private String region;

    @BeforeAll
    void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
        region = server.user("region.terminal", "region", null);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aThemeBeginsUnderACodeOfItsOwn() {
        Map<String, String> taken =
                Map.of("code", "tax", "title", "Fiber", "text", "Vi hjälper dig. Fråga oss.");
        RunningServer.Answer wrong = send("/themes", taken);

        assertThat(wrong.status()).isEqualTo(WRONG);
        assertThat(wrong.response().body()).contains("value=\"Fiber\"");
        assertThat(
                        send("/themes", Map.of("code", "fiber", "title", "Fiber", "text", "Fråga."))
                                .status())
                .isEqualTo(SAVED);
        assertThat(theme("fiber").path("texts").path(0).path("title").asText()).isEqualTo("Fiber");
    }

    @Test
    void whatWasTypedComesBackWithItsFaultAndIsThenSaved() {
        Map<String, String> halfway =
                Map.of("version", "0", "title", "", "text", "Kysy täällä.", "review", "draft");
        Map<String, String> whole =
                Map.of("version", "0", "title", "Työ", "text", "Soita 1 2.", "review", "draft");
        RunningServer.Answer wrong = send("/themes/work/texts/fi", halfway);

        assertThat(wrong.status()).isEqualTo(WRONG);
        assertThat(wrong.response().body()).contains("Kysy täällä.");
        assertThat(send("/themes/work/texts/fi", whole).status()).isEqualTo(SAVED);
        assertThat(theme("work").path("texts").path(3).path("text").asText())
                .isEqualTo("Soita 1\u00A02.");
        assertThat(send("/themes/work/texts/fi", whole).status()).isEqualTo(409);
    }

    @Test
    void sitesComeBackWithTheirFaultsAndAreThenSaved() {
        Map<String, String> wrong =
                Map.of(
                        "version", "0",
                        "name-0", "Biblioteket",
                        "address-0", "http://bibliotek.se",
                        "languages-0", "sv");
        Map<String, String> right =
                Map.of(
                        "version", "0",
                        "name-0", "Biblioteket",
                        "address-0", "https://bibliotek.se",
                        "languages-0", "sv, fi",
                        "municipality-0", "2510");
        RunningServer.Answer answer = send("/themes/library/sites", wrong);

        assertThat(answer.status()).isEqualTo(WRONG);
        assertThat(answer.response().body())
                .contains("href=\"#address-0\"", "value=\"http://bibliotek.se\"");
        assertThat(send("/themes/library/sites", right).status()).isEqualTo(SAVED);
        assertThat(theme("library").path("sites").path(0).path("municipality").asText())
                .isEqualTo("2510");
    }

    @Test
    void aLanguageIsOnAsLongAsItsBoxIsTicked() {
        assertThat(send("/languages/uk", Map.of("version", "0", "offered", "yes")).status())
                .isEqualTo(SAVED);
        assertThat(isOffered("uk")).isTrue();

        assertThat(send("/languages/uk", Map.of("version", "1")).status()).isEqualTo(SAVED);
        assertThat(isOffered("uk")).isFalse();
    }

    @Test
    void textsAreForKiosksAlone() {
        assertThat(server.get("/kiosk/v1/content/" + "0".repeat(64), region).status())
                .isIn(401, 403);
    }

    private boolean isOffered(String language) {
        for (JsonNode known :
                server.get("/api/v1/terminal/themes", region).json().path("languages")) {
            if (known.path("language").asText().equals(language)) {
                return known.path("offered").asBoolean();
            }
        }
        throw new AssertionError(language);
    }

    private JsonNode theme(String code) {
        return server.get("/api/v1/terminal/themes/" + code, region).json();
    }

    private RunningServer.Answer send(String path, Map<String, String> fields) {
        return server.form("/terminal" + path, fields, region);
    }
}
