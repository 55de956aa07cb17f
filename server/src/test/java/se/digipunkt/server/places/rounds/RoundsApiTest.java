package se.digipunkt.server.places.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;

import java.util.ArrayList;
import java.util.List;

final class RoundsApiTest {

    private static RoundsServer rounds;

    @BeforeAll
    static void start() {
        rounds = new RoundsServer();
    }

    @AfterAll
    static void stop() {
        rounds.close();
    }

    private static String round(String id, String more) {
        return """
        {"id":"%s","bus":"bus-pitea","name":"Tisdagsturen","firstDay":"2026-12-01",\
        "rule":"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU","firstDate":"2026-12-01","exceptDates":[],\
        "holidays":false,%s"stops":[{"point":"bolebyn","from":"16:30","to":"17:00","note":"shop"},\
        {"point":"arnemark","from":"17:15","to":"17:45"}]}\
        """
                .replace("\\\n", "")
                .formatted(id, more);
    }

    private static RunningServer.Answer add(String id, String more) {
        return rounds.server.post("/api/v1/rounds", round(id, more), rounds.pitea);
    }

    private static JsonNode items(String path, @Nullable String token) {
        RunningServer.Answer answer = rounds.server.get(path, token);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().path("items");
    }

    private static List<String> faults(RunningServer.Answer answer) {
        List<String> pointers = new ArrayList<>();
        answer.json().path("errors").forEach(e -> pointers.add(e.path("pointer").asText()));
        return pointers;
    }

    @Test
    void aRoundHasTheShapeThatItWasGiven() {
        RunningServer.Answer made = add("shape", "\"school\":false,");

        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(made.response().headers().firstValue("Location"))
                .contains("/api/v1/rounds/shape");
        assertThat(rounds.server.get("/api/v1/rounds/shape", null).response().body())
                .isEqualTo(round("shape", "\"school\":false,"));
        assertThat(items("/api/v1/rounds?bus=bus-kiruna", null)).isEmpty();
        assertThat(add("shape", "").slug()).isEqualTo("round-taken");
    }

    @Test
    void callsAreThereAtOnceAndCanBeListedByBusAndStop() {
        add("calls", "");

        JsonNode calls =
                items(
                        "/api/v1/calls?bus=bus-pitea&stop=bolebyn&from=2026-12-01&to=2026-12-28",
                        null);
        assertThat(calls.findValuesAsText("id"))
                .contains("calls:bolebyn:2026-12-01", "calls:bolebyn:2026-12-15");
        assertThat(calls.get(0).path("from").asText()).isEqualTo("2026-12-01T15:30:00Z");
        assertThat(items("/api/v1/calls?stop=arnemark&from=2026-12-02&to=2026-12-14", null))
                .isEmpty();
        assertThat(items("/api/v1/calls?bus=bus-kiruna", null)).isEmpty();
        assertThat(faults(rounds.server.get("/api/v1/calls?from=2026-02-30", null)))
                .containsExactly("/from");
    }

    @Test
    void aStopPromisesItsPublicCalls() {
        add("promises", "");
        add("schools", "\"school\":true,");

        JsonNode promised =
                items(
                        "/api/v1/points/arnemark/promises?kind=staffed&from=2026-12-01&to=2026-12-02",
                        null);

        assertThat(promised.toString())
                .contains(
                        """
                        {"from":"2026-12-01T16:15:00Z","to":"2026-12-01T16:45:00Z",\
                        "kind":"staffed","source":"call"}\
                        """);
        assertThat(rounds.server.get("/points/arnemark", null).response().body())
                .contains("Nästa hjälp ");
    }

    @Test
    void everyFaultIsToldWhereItStands() {
        String wrong =
                """
                {"id": "X", "bus": "lib-2581-1", "name": "", "firstDay": "2026-02-30",
                 "rule": "FREQ=HOURLY", "exceptDates": ["imorgon"],
                 "stops": [{"point": "lib-2581-1", "from": "10:00", "to": "10:30"},
                           {"point": "bolebyn", "from": "10:15", "to": "11:00"},
                           {"point": "bolebyn", "from": "25:00", "to": ""},
                           {"point": "nowhere", "from": "12:00", "to": "12:00", "note": "hos Eva"}]}
                """;

        RunningServer.Answer refused = rounds.server.post("/api/v1/rounds", wrong, rounds.pitea);

        assertThat(refused.slug()).isEqualTo("validation");
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "/id",
                        "/bus",
                        "/name",
                        "/firstDay",
                        "/rule",
                        "/exceptDates",
                        "/stops/0/point",
                        "/stops/1/from",
                        "/stops/2/point",
                        "/stops/2/from",
                        "/stops/2/to",
                        "/stops/3/point",
                        "/stops/3/to",
                        "/stops/3/note");
        assertThat(refused.response().body()).doesNotContain("Eva");
    }

    @Test
    void theFirstDateMustBeADayOfTheRule() {
        String monday =
                round("monday", "")
                        .replace("\"firstDate\":\"2026-12-01\"", "\"firstDate\":\"2026-11-30\"");

        assertThat(faults(rounds.server.post("/api/v1/rounds", monday, rounds.pitea)))
                .containsExactly("/firstDate");
    }

    @Test
    void onlyTheCoordinatorOfTheBusChangesItsRounds() {
        add("mine", "");

        assertThat(rounds.put("/api/v1/rounds/mine", round("mine", ""), rounds.kiruna).slug())
                .isEqualTo("forbidden");
        assertThat(rounds.server.post("/api/v1/rounds", round("other", ""), rounds.kiruna).slug())
                .isEqualTo("forbidden");
        assertThat(rounds.put("/api/v1/rounds/mine", round("mine", ""), rounds.admin).status())
                .isEqualTo(200);
        assertThat(rounds.put("/api/v1/rounds/none", round("none", ""), rounds.admin).status())
                .isEqualTo(404);
    }

    @Test
    void schoolRoundsAreForThoseWithARightToTheBus() {
        add("skola", "\"school\":true,");

        for (String path : List.of("/api/v1/rounds", "/api/v1/calls?bus=bus-pitea")) {
            assertThat(items(path, null).toString()).doesNotContain("skola");
            assertThat(items(path, rounds.kiruna).toString()).doesNotContain("skola");
            assertThat(items(path, rounds.pitea).toString()).contains("skola");
            assertThat(items(path, rounds.driver).toString()).contains("skola");
            assertThat(items(path, rounds.region).toString()).contains("skola");
        }
        assertThat(rounds.server.get("/api/v1/rounds/skola", null).status()).isEqualTo(404);
        assertThat(
                        rounds.put(
                                        "/api/v1/calls/skola:bolebyn:2026-12-01",
                                        "{\"state\":\"cancelled\",\"reason\":\"staff\"}",
                                        rounds.kiruna)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void theStaffOfTheBusSaysThatItDoesNotCome() {
        add("staff", "");
        String call = "/api/v1/calls/staff:bolebyn:2026-12-01";
        String cancelled = "{\"state\":\"cancelled\",\"reason\":\"vehicle\"}";

        assertThat(rounds.put(call, cancelled, rounds.kiruna).slug()).isEqualTo("forbidden");
        String claimed = cancelled.replace("}", ",\"announcedAt\":\"2026-11-20T11:00:00Z\"}");
        assertThat(faults(rounds.put(call, claimed, rounds.driver)))
                .containsExactly("/announcedAt");
        JsonNode done = rounds.put(call, cancelled, rounds.driver).json();
        assertThat(done.path("state").asText()).isEqualTo("cancelled");
        assertThat(done.path("announcedAt").asText()).isEqualTo("2026-11-22T11:00:00Z");
        assertThat(rounds.put(call, "{\"state\":\"planned\"}", rounds.pitea).json().path("state"))
                .hasToString("\"planned\"");
        assertThat(faults(rounds.put(call, "{\"state\":\"moved\"}", rounds.pitea)))
                .containsExactly("/from", "/to", "/reason");
        assertThat(faults(rounds.put(call, "{\"state\":\"gone\"}", rounds.pitea)))
                .containsExactly("/state");
        assertThat(rounds.put("/api/v1/calls/a:b:c", cancelled, rounds.pitea).status())
                .isEqualTo(404);
    }

    @Test
    void aLongListComesInParts() {
        add("parts-1", "");
        add("parts-2", "");
        RunningServer.Answer first = rounds.server.get("/api/v1/rounds?limit=1", rounds.pitea);

        String next = first.json().path("next").asText();
        assertThat(first.json().path("items")).hasSize(1);
        assertThat(items("/api/v1/rounds?cursor=" + next, rounds.pitea).findValuesAsText("id"))
                .doesNotContain(first.json().path("items").get(0).path("id").asText());
    }

    /// A bus that is made up may have gone in days that have been, and no other.
    @Test
    void onlySampleBusesHaveCallsOfThePast() {
        rounds.server.post(
                "/api/v1/buses",
                "{\"id\":\"bus-prov\",\"name\":\"Prov\",\"municipality\":\"2581\",\"sample\":true}",
                rounds.admin);
        for (String bus : List.of("bus-prov", "bus-kiruna")) {
            var made =
                    rounds.server.post(
                            "/api/v1/rounds",
                            """
                            {"id":"daily-%s","bus":"%s","name":"Varje dag","firstDay":"2026-11-09","rule":"FREQ=DAILY",
                             "holidays":true,"stops":[{"point":"lannavaara","from":"08:00","to":"08:30"}]}
                            """
                                    .formatted(bus, bus),
                            rounds.admin);
            assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        }

        String past = "/api/v1/calls?from=2026-11-01&to=2026-11-22&bus=";

        assertThat(items(past + "bus-prov", rounds.admin)).hasSize(14);
        assertThat(items(past + "bus-kiruna", rounds.admin)).isEmpty();
    }
}
