package se.digipunkt.server.terminal.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.util.List;
import java.util.Map;

/// What terminals show, over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TerminalRoutesTest {

    private RunningServer server;
    private String admin;

    @BeforeAll
    void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
        admin = server.admin();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void allThemesAreReadWithTheirTextsAndSites() {
        RunningServer.Answer answer = server.get("/api/v1/terminal/themes", admin);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items")).hasSize(14);
        assertThat(answer.json().path("items").path(0).path("texts")).hasSize(12);
        assertThat(answer.json().path("languages").findValuesAsText("language"))
                .startsWith("sv", "sv-simple", "en");
    }

    @Test
    void aTextIsWrittenAndStandsInTheHistory() {
        RunningServer.Answer answer =
                put(
                        "/api/v1/terminal/themes/bank/texts/fi",
                        """
                        {"version": 0, "title": "Pankki", "text": "Kysy täällä. Autamme.",
                         "review": "reviewed"}
                        """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("texts").path(3).path("version").asInt()).isEqualTo(1);
        assertThat(page("/terminal/themes/bank"))
                .contains("Kysy täällä. Autamme.", "granskat av en talare", "(version 1)");
        assertThat(
                        server.get("/api/v1/terminal/themes/bank/history", admin)
                                .json()
                                .path("items")
                                .findValuesAsText("language"))
                .containsExactly("fi");
    }

    @Test
    void aNumberStaysTogetherInATextThatRunsFromRightToLeft() {
        RunningServer.Answer answer =
                put(
                        "/api/v1/terminal/themes/bank/texts/ar",
                        """
                        {"version": 0, "title": "مصرف", "text": "اتصل على 114 14.",
                         "review": "reviewed"}
                        """);

        assertThat(answer.json().path("texts").path(7).path("text").asText())
                .isEqualTo("اتصل على 114\u00A014.");
    }

    @Test
    void everythingThatIsWrongIsToldAtItsField() {
        RunningServer.Answer text =
                put(
                        "/api/v1/terminal/themes/bank/texts/sv",
                        "{\"version\": 0, \"title\": \"Bank\", \"review\": \"good\"}");
        RunningServer.Answer sites =
                put(
                        "/api/v1/terminal/themes/bank/sites",
                        """
                        {"version": 0, "sites": [
                          {"name": "", "address": "http://bank.se", "languages": ["tlh"]},
                          {"name": "Bank", "address": "https://a@bank.se", "languages": [],
                           "municipality": "Luleå"}]}
                        """);

        assertThat(text.status()).isEqualTo(400);
        assertThat(text.json().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/text", "/review");
        assertThat(sites.status()).isEqualTo(400);
        assertThat(sites.json().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/sites/0/name",
                        "/sites/0/address",
                        "/sites/0/languages",
                        "/sites/1/address",
                        "/sites/1/languages",
                        "/sites/1/municipality");
    }

    @Test
    void whatIsMissingOrMisspeltIsRefusedAndTakesNothingAway() {
        assertThat(faults("/languages/en", "{\"version\": 0, \"reviewed\": true}"))
                .containsExactly("/offered");
        assertThat(
                        faults(
                                "/languages/en",
                                "{\"version\": 0, \"offered\": \"ja\", \"reviewed\": null}"))
                .containsExactly("/offered", "/reviewed");
        assertThat(faults("/themes/tax/sites", "{\"version\": 0, \"site\": []}"))
                .containsExactly("/sites");
        assertThat(faults("/themes/tax/texts/sv", "{\"version\": 0, \"review\": \"original\"}"))
                .containsExactly("/title", "/text");
        assertThat(
                        faults(
                                "/themes/tax/sites",
                                """
                                {"version": 0, "sites": [{"name": "A", "address": "https://a.se",
                                 "languages": ["sv"], "municipalty": "2510"}]}
                                """))
                .containsExactly("/sites/0/municipalty");
        assertThat(page("/terminal/themes/tax/sites")).contains("https://www.skatteverket.se");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "192.168.1.1",
                "kiosk.local",
                "router.home.lan",
                "localhost",
                "a.test"
            })
    void aSiteStandsInTheOpenInternet(String host) {
        assertThat(
                        faults(
                                "/themes/tax/sites",
                                """
                                {"version": 0, "sites": [{"name": "A", "address": "https://%s/",
                                 "languages": ["sv"], "municipality": "2501"}]}
                                """
                                        .formatted(host)))
                .containsExactly("/sites/0/address", "/sites/0/municipality");
    }

    private List<String> faults(String path, String body) {
        RunningServer.Answer answer = put("/api/v1/terminal" + path, body);
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().path("errors").findValuesAsText("pointer");
    }

    @Test
    void whatSomebodyElseHasChangedIsNotWrittenOver() {
        String first = "{\"version\": 0, \"offered\": true, \"reviewed\": false}";

        assertThat(put("/api/v1/terminal/languages/so", first).status()).isEqualTo(200);
        assertThat(put("/api/v1/terminal/languages/so", first).status()).isEqualTo(409);
        assertThat(put("/api/v1/terminal/languages/tlh", first).status()).isEqualTo(404);
    }

    @Test
    void thePagesShowWhatThereIs() {
        assertThat(page("/terminal")).contains("Hälsa och vård", "Davvisámegiella");
        assertThat(page("/terminal/themes/health/texts/ar"))
                .contains("dir=\"rtl\"", "الصحة والرعاية", "På 1177 kan du boka tid");
        assertThat(page("/terminal/themes/health/sites")).contains("https://www.1177.se");
        assertThat(server.get("/terminal/themes/fax", admin).status()).isEqualTo(404);
        assertThat(server.get("/terminal/themes/health/texts/tlh", admin).status()).isEqualTo(404);
    }

    private String page(String path) {
        RunningServer.Answer answer = server.get(path, admin);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.response().body();
    }

    private RunningServer.Answer put(String path, String body) {
        return server.send("PUT", path, "application/json", body, admin);
    }
}
