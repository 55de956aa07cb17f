package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.RunningServer.Answer;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// People at the desks of a running server, as a browser sends what they do.
final class Desks {

    private static final String PASSWORD = "Fjällbjörk-i-motvind-9";
    private static final Pattern KEY = Pattern.compile("data-user=\"([0-9a-f]{16})\"");

    private final RunningServer server;
    private final String admin;
    private int presses;

    Desks(RunningServer server, String admin) {
        this.server = server;
        this.admin = admin;
    }

    /// Somebody at the desk of a place.
    record Staff(String token, String key, String place) {}

    /// Each test has a point of its own, and an admin at its desk.
    Staff atNewPoint(String id) {
        post(
                "/api/v1/points",
                "{\"id\":\"%s\",\"name\":\"%s\",\"kinds\":[\"village-point\"],\"municipality\":\"2510\"}"
                        .formatted(id, id));
        return at(id, admin);
    }

    Staff at(String place, String token) {
        Answer page = server.get("/desk/" + place, token);
        Matcher key = KEY.matcher(page.response().body());
        assertThat(key.find()).as(page.response().body()).isTrue();
        return new Staff(token, key.group(1), place);
    }

    String user(String name, String role, String place) {
        post(
                "/api/v1/users",
                "{\"user\":\"%s\",\"password\":\"%s\",\"roles\":[\"%s\"],\"places\":[\"%s\"]}"
                        .formatted(name, PASSWORD, role, place));
        return server.signIn(name, PASSWORD);
    }

    void post(String path, String json) {
        Answer answer = server.post(path, json, admin);
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 299);
    }

    Answer ask(Staff staff, String path, @Nullable String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri("/desk/" + staff.place() + path))
                        .header("Authorization", "Bearer " + staff.token())
                        .header("Accept", "application/json")
                        .header(DeskPlaces.USER, staff.key());
        return server.send(
                json == null
                        ? request.GET()
                        : request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer form(Staff staff, String path, String fields) {
        return server.send(
                HttpRequest.newBuilder(server.uri("/desk/" + staff.place() + path))
                        .header("Authorization", "Bearer " + staff.token())
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    Answer tap(Staff staff, String id, String errand, Duration ago) {
        return ask(
                staff,
                "/taps",
                "{\"id\":\"%s\",\"errand\":\"%s\",\"taxonomy\":1,\"secondsAgo\":%d}"
                        .formatted(id, errand, ago.toSeconds()));
    }

    /// @return its reference
    String tap(Staff staff, String errand) {
        Answer answer = tap(staff, "press-%08d".formatted(++presses), errand, Duration.ZERO);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().path("reference").asText();
    }

    JsonNode state(Staff staff) {
        return ask(staff, "/state", null).json();
    }

    /// Questions by errand, of all days.
    Map<String, Long> counted(String scope) {
        Map<String, Long> counted = new TreeMap<>();
        server.get(
                        "/api/v1/guidance/figures?scope="
                                + scope
                                + "&from=2025-01-01&to=2027-12-31&by=errand",
                        admin)
                .json()
                .path("rows")
                .forEach(
                        row ->
                                counted.put(
                                        row.path("errand").asText(),
                                        row.path("questions").asLong()));
        return counted;
    }
}
