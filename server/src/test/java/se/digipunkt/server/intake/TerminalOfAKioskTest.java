package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.time.Duration;
import java.util.Map;

/// What a kiosk fetches for its terminal, and what it tells of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TerminalOfAKioskTest {

    private RunningServer server;
    private PretendKiosk kiosk;
    private String admin;

    @BeforeAll
    void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
        admin = server.admin();
        server.post(
                "/api/v1/points",
                "{\"id\":\"ddc-2510-1\",\"name\":\"Jokkmokk\",\"kinds\":[\"library\"],\"municipality\":\"2510\"}",
                admin);
        kiosk = PretendKiosk.enrolled(server, "ddc-2510-1");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void sessionsAndAnswersAreCountedOnceHoweverOftenTheyAreSent() {
        ObjectNode[] entries = new ObjectNode[11];
        for (int seq = 1; seq <= 10; seq++) {
            entries[seq - 1] = session(seq);
        }
        entries[10] =
                PretendKiosk.entry(11, "feedback").put("theme", "bank").put("answer", "partly");
        kiosk.sync(1, entries);
        kiosk.sync(1, entries);
        assertThat(use("ddc-2510-1", admin).path("told").asBoolean(true)).as("it runs").isFalse();
        server.bean(TestClock.class).forward(Duration.ofDays(11));

        JsonNode month = use("ddc-2510-1", server.admin());
        assertThat(month.path("told").asBoolean()).isTrue();
        assertThat(month.path("sessions").path("times").asInt()).isEqualTo(10);
        assertThat(month.path("languages").toString())
                .isEqualTo("[{\"value\":\"sv-simple\",\"times\":10}]");
        assertThat(month.path("answersByTheme").path(0).path("answers").path(1).toString())
                .isEqualTo("{\"value\":\"partly\",\"hidden\":true}");
        String staff = server.user("disa", "staff", null, "ddc-2510-1");
        RunningServer.Answer page = server.get("/terminal/use/ddc-2510-1?month=2026-11", staff);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().body()).contains("Lätt svenska", "dolt");
    }

    @Test
    void othersPlacesAreNotReadAndWhereNothingWasToldThereAreNoFigures() {
        String staff = server.user("erik", "staff", null, "ddc-2510-1");

        assertThat(server.get(address("2580", "2026-11"), staff).status()).isEqualTo(403);
        assertThat(server.get(address("2580", "2026-13"), server.admin()).status()).isEqualTo(400);
        JsonNode nothing = use("2580", server.admin());
        assertThat(nothing.path("told").asBoolean(true)).isFalse();
        assertThat(nothing.has("sessions")).isFalse();
        assertThat(server.get("/terminal/use/2580?month=2026-10", server.admin()).response().body())
                .contains("inget är rapporterat");
    }

    @Test
    void textsAreFetchedByTheirHashByKiosksAlone() {
        String hash =
                kiosk.sync(1)
                        .json()
                        .path("settings")
                        .path("terminal")
                        .path("texts")
                        .path("sv")
                        .asText();
        String path = "/kiosk/v1/content/";

        assertThat(server.get(path + hash, kiosk.token).json().path("language").asText())
                .isEqualTo("sv");
        assertThat(server.get(path + "0".repeat(64), kiosk.token).status()).isEqualTo(404);
        assertThat(server.get(path + hash, null).status()).isEqualTo(401);
    }

    private JsonNode use(String scope, String token) {
        return server.get(address(scope, "2026-11"), token).json();
    }

    private static String address(String scope, String month) {
        return "/api/v1/terminal/use?scope=" + scope + "&month=" + month;
    }

    private static ObjectNode session(long seq) {
        ObjectNode entry =
                PretendKiosk.entry(seq, "terminal-session")
                        .put("language", "sv-simple")
                        .put("length", "2-10")
                        .put("ended", "idle");
        entry.putArray("aids").add("easy-language").add("large-text");
        entry.putArray("themes").add("bank");
        return entry;
    }
}
