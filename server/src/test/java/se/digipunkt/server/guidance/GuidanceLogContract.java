package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.storage.WriteGate;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Help logged and corrected from a computer, on both databases, from Friday 2026-11-20 on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GuidanceLogContract {

    private static final String TAP = "{\"errands\":[\"e-id\"]}";

    private final TestDatabase database;
    private RunningServer server;
    private String admin;

    GuidanceLogContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        admin = server.admin();
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    /// Each test has a point of its own.
    private String point(String id) {
        return server.village(id);
    }

    private RunningServer.Answer log(String point, String json, @Nullable String key) {
        return send("POST", "/api/v1/points/" + point + "/guidance", json, key);
    }

    private RunningServer.Answer replace(String point, String reference, String json) {
        return send("PUT", "/api/v1/points/" + point + "/guidance/" + reference, json, null);
    }

    private RunningServer.Answer remove(String point, String reference) {
        return send("DELETE", "/api/v1/points/" + point + "/guidance/" + reference, "", null);
    }

    private RunningServer.Answer send(
            String method, String path, String json, @Nullable String key) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri(path))
                        .header("Authorization", "Bearer " + admin)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json));
        return server.send(key == null ? request : request.header("Idempotency-Key", key));
    }

    private static String idOf(RunningServer.Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isIn(200, 201);
        return answer.json().path("id").asText();
    }

    /// Questions by errand, of all days.
    private Map<String, Long> counted(String point) {
        Map<String, Long> counted = new TreeMap<>();
        server.get(
                        "/api/v1/guidance/figures?scope="
                                + point
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

    @Test
    final void whatIsSentTwiceWithItsKeyIsLoggedOnce() {
        String point = point("porjus");

        RunningServer.Answer first = log(point, TAP, "tap-1");
        RunningServer.Answer again = log(point, TAP, "tap-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.response().headers().firstValue("Location"))
                .hasValue("/api/v1/points/porjus/guidance/" + idOf(first));
        assertThat(first.json().path("day").asText()).isEqualTo("2026-11-20");
        assertThat(first.json().path("at").asText()).isEqualTo("2026-11-20T09:07:00Z");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(idOf(log(point, TAP, "tap-2"))).isNotEqualTo(idOf(first));
        assertThat(counted(point)).isEqualTo(Map.of("e-id", 2L));
    }

    @Test
    final void aKeyBelongsToOneRecordOfOnePlace() {
        String point = point("vuollerim");
        log(point, TAP, "tap-1");

        RunningServer.Answer other = log(point, "{\"errands\":[\"bank\"]}", "tap-1");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.slug()).isEqualTo("idempotency-key-reused");
        assertThat(log(point("murjek"), TAP, "tap-1").status()).isEqualTo(201);
        assertThat(counted(point)).isEqualTo(Map.of("e-id", 1L));
    }

    @Test
    final void everyFaultIsToldAtItsField() {
        RunningServer.Answer answer =
                log(
                        point("kabdalis"),
                        """
                        {"errands": ["e-id", "fax"], "outcome": "maybe", "language": "Anna",
                         "precision": "day", "day": "2026-11-21", "call": "x:y:2026-11-20",
                         "count": 3, "taxonomy": 99}
                        """,
                        null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/errands/1",
                        "/outcome",
                        "/language",
                        "/day",
                        "/call",
                        "/count",
                        "/taxonomy");
        assertThat(counted("kabdalis")).isEmpty();
    }

    @Test
    final void aFieldThatGuidanceDoesNotHaveIsRefusedAndNotRepeated() {
        String point = point("messaure");

        for (String field : List.of("name", "note", "personnummer", "staff", "comment")) {
            RunningServer.Answer answer =
                    log(
                            point,
                            "{\"errands\":[\"e-id\"],\"%s\":\"Anna Ek\"}".formatted(field),
                            null);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/" + field);
            assertThat(answer.response().body()).doesNotContain("Anna");
        }
        assertThat(
                        replace(
                                        point,
                                        idOf(log(point, TAP, null)),
                                        "{\"errands\":[\"e-id\"],\"note\":1}")
                                .status())
                .isEqualTo(400);
    }

    @Test
    final void theLastCorrectionCountsAndKeepsTheMoment() {
        String point = point("skaulo");
        RunningServer.Answer logged = log(point, TAP, null);

        RunningServer.Answer replaced =
                replace(point, idOf(logged), "{\"errands\":[\"bank\",\"tax\"]}");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().path("at")).isEqualTo(logged.json().path("at"));
        assertThat(counted(point)).isEqualTo(Map.of("bank", 1L, "tax", 1L));

        assertThat(remove(point, idOf(replaced)).status()).isEqualTo(204);
        assertThat(remove(point, idOf(logged)).status()).isEqualTo(204);
        assertThat(counted(point)).isEmpty();

        replace(point, idOf(logged), "{\"errands\":[\"print\"]}");
        assertThat(counted(point)).isEqualTo(Map.of("print", 1L));
        assertThat(server.bean(Recount.class).wrong()).isZero();
    }

    @Test
    final void aRecordOfAKioskIsCorrectedToo() {
        String point = point("lansan");
        String journal = UUID.randomUUID().toString();
        take(point, journal, "2026-11-19T10:00:00Z");

        RunningServer.Answer replaced = replace(point, journal + ":7", "{\"errands\":[\"bank\"]}");

        assertThat(replaced.json().path("day").asText()).isEqualTo("2026-11-19");
        assertThat(counted(point)).isEqualTo(Map.of("bank", 1L));
        assertThat(remove(point("other"), journal + ":7").status()).isEqualTo(404);
        assertThat(remove(point, journal + ":8").status()).isEqualTo(404);
        assertThat(remove(point, "7").status()).isEqualTo(404);
    }

    @Test
    final void afterThirtyDaysARecordIsNoLongerCorrected() {
        String point = point("harads");
        String journal = UUID.randomUUID().toString();
        take(point, journal, "2026-10-20T10:00:00Z");
        String late = UUID.randomUUID().toString();
        take(point, late, "2026-10-21T10:00:00Z");

        RunningServer.Answer answer = remove(point, journal + ":7");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.slug()).isEqualTo("correction-too-late");
        assertThat(remove(point, late + ":7").status()).isEqualTo(204);
        assertThat(counted(point)).isEqualTo(Map.of("e-id", 1L));
    }

    private void take(String point, String journal, String at) {
        KnownTime time = new KnownTime(Instant.parse(at), KnownTime.Basis.ANCHORED);
        Logged logged = new Logged(journal, 7, point, time, Instant.parse(at));
        server.bean(WriteGate.class)
                .write(() -> server.bean(Guidance.class).take(logged, GivenHelp.record(TAP)));
    }

    @Test
    final void theDeskSeesWhatStands() {
        String point = point("moskosel");
        Guidance guidance = server.bean(Guidance.class);
        Instant now = server.bean(TestClock.class).instant();
        LocalDate day = LocalDate.parse("2026-11-20");
        guidance.log(point, GivenHelp.record(TAP), now.minus(Duration.ofMinutes(5)), "key-1");
        Standing bank =
                guidance.log(
                        point,
                        GivenHelp.record("{\"errands\":[\"bank\",\"e-id\"]}"),
                        now.minus(Duration.ofMinutes(1)),
                        "key-2");
        Standing undone = guidance.log(point, GivenHelp.record(TAP), now, "key-3");
        guidance.remove(point, undone.reference());
        Standing corrected =
                guidance.correct(
                        point,
                        bank.reference(),
                        GivenHelp.record("{\"errands\":[\"bank\",\"tax\"]}"));

        assertThat(guidance.tally(point, day, day))
                .isEqualTo(new Tally(2, 2, Map.of("e-id", 1, "bank", 1, "tax", 1)));
        assertThat(guidance.latest(point, day, 1)).containsExactly(corrected);
        assertThat(corrected.at()).isEqualTo(bank.at());
    }
}
