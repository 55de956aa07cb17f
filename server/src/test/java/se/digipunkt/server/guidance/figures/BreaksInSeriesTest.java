package se.digipunkt.server.guidance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.RunningServer.Answer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;

/// On Sunday 2026-11-22; the errand list has changed on the Saturday.
final class BreaksInSeriesTest {

    private static RunningServer server;
    private static String admin;

    @BeforeAll
    static void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
        admin = server.admin();
        post("/api/v1/errands/leisure/retirement", "{\"validFrom\":\"2026-11-21\"}");
        post(
                "/api/v1/errands",
                "{\"code\":\"drones\",\"texts\":{\"sv\":\"Drönare\"},\"digidelGroup\":\"everyday\",\"competences\":[\"5.3\"],\"validFrom\":\"2026-11-21\"}");
        post(
                "/api/v1/points",
                "{\"id\":\"porjus\",\"name\":\"Porjus\",\"kinds\":[\"library\"],\"municipality\":\"2510\"}");
        post("/api/v1/points/porjus/guidance", "{\"errands\":[\"e-id\"]}");
        server.bean(TestClock.class).forward(Duration.ofDays(2));
        admin = server.admin();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void post(String path, String json) {
        Answer made = server.post(path, json, admin);
        assertThat(made.status()).as(made.response().body()).isBetween(200, 299);
    }

    private static String figures(String query) {
        return server.send(
                        HttpRequest.newBuilder(server.uri("/guidance/figures/region?" + query))
                                .header("Authorization", "Bearer " + admin)
                                .header("Accept", "text/html")
                                .header("Accept-Language", "sv")
                                .GET())
                .response()
                .body()
                .replaceAll("\\s+", " ");
    }

    @Test
    void theDayOnWhichTheListChangedIsMarkedInTheSeriesAndToldAboveIt() {
        String days = figures("from=2026-11-16&to=2026-11-22");

        assertThat(days)
                .contains("kan inte jämföras ärende för ärende")
                .containsPattern(
                        "<tr class=\"chart-mark\"> ?<td[^/]*21 nov[^/:]*: nytt ärende, Drönare")
                .containsPattern(
                        "<tr class=\"chart-mark\"> ?<td[^/]*ärendet Fritid och föreningar utgick");
        assertThat(days.indexOf("chart-mark")).isGreaterThan(days.indexOf("caption-series"));
    }

    @Test
    void aPeriodInWhichTheListStoodStillHasNoMark() {
        assertThat(figures("from=2026-11-09&to=2026-11-15"))
                .doesNotContain("chart-mark", "ärende för ärende");
    }
}
