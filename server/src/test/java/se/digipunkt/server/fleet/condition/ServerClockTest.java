package se.digipunkt.server.fleet.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// The server believes that it is 18:00 in Sweden.
class ServerClockTest {

    private static final String RIGHT = "2026-11-20T16:59:58Z";
    private static final String FIVE_PAST = "2026-11-20T17:05:00Z";

    private RunningServer server;

    @BeforeEach
    void start() {
        server =
                RunningServer.on(
                        TestDatabase.SQLITE,
                        Map.of("test.clock", true, "test.clock-at", "2026-11-20T17:00:00Z"));
        server.village("svp-porjus");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void heard(String nonce, String source, String wall) {
        String code =
                server.post(
                                "/api/v1/enrolment-codes",
                                "{\"servicePoint\":\"svp-porjus\"}",
                                server.admin())
                        .json()
                        .path("code")
                        .asText();
        String token =
                server.post(
                                "/kiosk/v1/enrolments",
                                "{\"code\":\"%s\",\"nonce\":\"%s\"}".formatted(code, nonce),
                                null)
                        .json()
                        .path("token")
                        .asText();
        ObjectNode body = ProtocolJson.mapper().createObjectNode();
        body.put("journal", "5f3f6d0c-7f63-4c57-9a35-6c4a3f1f0b1" + nonce).put("from", 1);
        body.putArray("entries");
        ObjectNode status = body.putObject("status");
        status.put("boot", "9a1f0c74-2b52-4f43-8a44-0d52b4f1e6a" + nonce).put("elapsed", 60_000);
        status.put("wall", wall).put("firstSeq", 1).put("lastSeq", 0);
        status.putObject("health").put("clock", source);
        assertThat(server.post("/kiosk/v1/sync", body.toString(), token).status()).isEqualTo(200);
    }

    private String health() {
        var answer = server.get("/health/readiness", null);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("clockAheadSeconds").asText("none");
    }

    @Test
    void aServerThatIsSlowIsToldSoByMostOfTheKiosksWithATimeServer() {
        heard("1", "ntp", FIVE_PAST);
        heard("2", "ntp", RIGHT);
        heard("3", "ntp", FIVE_PAST);

        assertThat(server.bean(ServerClock.class).doubt()).contains(new ServerClock.Doubt(-300, 3));
        assertThat(health()).isEqualTo("-300");
        assertThat(server.get("/kiosks", server.admin()).response().body())
                .contains("Serverns klocka går fel: ungefär 5 min efter", "3 kiosker");
    }

    @Test
    void oneKioskAloneMayBeTheOneThatIsWrong() {
        heard("1", "ntp", FIVE_PAST);

        assertThat(health()).isEqualTo("none");
    }

    @Test
    void clocksThatNobodyHasSetSayNothingOfTheServers() {
        heard("1", "none", FIVE_PAST);
        heard("2", "rtc", FIVE_PAST);
        heard("3", "none", "1970-01-01T00:03:00Z");

        assertThat(health()).isEqualTo("none");
    }

    @Test
    void whatWasHeardLongAgoSaysNothing() {
        heard("1", "ntp", FIVE_PAST);
        heard("2", "ntp", FIVE_PAST);
        assertThat(health()).isEqualTo("-300");

        server.bean(TestClock.class)
                .forward(
                        Duration.between(Instant.parse(RIGHT), Instant.parse(FIVE_PAST))
                                .multipliedBy(3));

        assertThat(health()).isEqualTo("none");
    }
}
