package se.digipunkt.server.fleet.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.places.kept.VisitsCounted;

import java.time.Duration;
import java.util.Map;

/// Whether the help was there, as it is shown: a bus cancelled two of three stops too late, and one
/// of four points confirmed its hours. The others are told nothing about one person.
final class HelpPagesTest {

    private static final String TUESDAY = "from=2026-11-24&to=2026-11-24";
    private static final String NOVEMBER = "from=2026-11-01&to=2026-11-30";

    private static RunningServer server;
    private static String admin;
    private static String region;
    private static String coordinator;

    @BeforeAll
    static void start() {
        server =
                RunningServer.on(
                        TestDatabase.SQLITE,
                        Map.of("test.clock", true, "test.clock-at", "2026-11-23T17:00:00Z"));
        admin = server.admin();
        made("/api/v1/buses", "{\"id\":\"bussen\",\"name\":\"Bussen\",\"municipality\":\"2510\"}");
        for (String stop : new String[] {"porjus", "vuollerim", "kabdalis"}) {
            made(
                    "/api/v1/points",
                    """
                    {"id":"%s","name":"%s","kinds":["bus-stop"],"municipality":"2510"}
                    """
                            .formatted(stop, stop));
        }
        made(
                "/api/v1/rounds",
                """
                {"id":"turen","bus":"bussen","name":"Turen","firstDay":"2026-11-21","rule":"FREQ=DAILY",
                 "holidays":true,"stops":[{"point":"porjus","from":"09:00","to":"10:00"},
                 {"point":"vuollerim","from":"11:00","to":"12:00"},
                 {"point":"kabdalis","from":"13:00","to":"14:00"}]}
                """);
        point("svp-a", "2510");
        point("svp-b", "2510");
        point("svp-c", "2510");
        point("svp-d", "2580");
        cancel("porjus");
        cancel("vuollerim");
        server.bean(TestClock.class).forward(Duration.ofDays(9));
        admin = server.admin();
        region = server.user("rut", "region", null);
        coordinator = server.user("cia", "coordinator", "2510");
        made(
                "/api/v1/points/svp-a/staffed-hours",
                "{\"from\":\"2026-11-24\",\"to\":\"2026-11-24\"}");
        VisitsCounted.at(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void made(String path, String json) {
        var answer = server.post(path, json, admin);
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 299);
    }

    private static void point(String id, String municipality) {
        made(
                "/api/v1/points",
                """
                {"id":"%s","name":"%s","kinds":["village-point"],"municipality":"%s",
                 "staffedHours":"Mo-Fr 10:00-12:00"}
                """
                        .formatted(id, id, municipality));
    }

    private static void cancel(String stop) {
        var answer =
                server.send(
                        "PUT",
                        "/api/v1/calls/turen:" + stop + ":2026-11-24",
                        "application/json",
                        "{\"state\":\"cancelled\",\"reason\":\"road\"}",
                        admin);
        assertThat(answer.status()).isEqualTo(200);
    }

    private static String page(String scope, String reader) {
        var answer = server.get("/availability/" + scope + "/help?" + TUESDAY, reader);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.response().body();
    }

    private static JsonNode items(String route, String scope, String reader) {
        return items(route, scope, TUESDAY, reader);
    }

    private static JsonNode items(String route, String scope, String days, String reader) {
        var answer = server.get("/api/v1/" + route + "?scope=" + scope + "&" + days, reader);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void theVisitsOfABusStandAgainstItsCalls() {
        assertThat(page("bussen", admin))
                .contains("role=\"img\"", "Uteblivna", "2 tim", "1 tim", "Varje stopp");
        assertThat(server.get("/buses/bussen", coordinator).response().body())
                .contains("/availability/bussen/help", "Uteblivna: 2");
        assertThat(server.get("/buses/bussen", null).response().body()).doesNotContain("Uteblivna");
    }

    @Test
    void theHoursOfAPointStandByDay() {
        assertThat(page("svp-a", coordinator))
                .contains("role=\"img\"", "/points/svp-a/staffed-hours", "100");
        assertThat(page("svp-b", coordinator)).contains("okänt");
    }

    @Test
    void availabilityTellsTheVisitsToo() {
        JsonNode visits = items("availability", "bussen", admin).path("visits").get(0);

        assertThat(visits.path("missed").asInt()).isEqualTo(2);
        assertThat(visits.path("lostMinutes").asInt()).isEqualTo(120);
        assertThat(visits.path("unknownMinutes").asInt()).isEqualTo(60);
    }

    /// The same limit as that of `/visits`, whose answer they are.
    @Test
    void beyondTwoYearsAvailabilityTellsNoVisits() {
        String api = "/api/v1/availability?scope=bussen&to=2026-11-30&from=";

        assertThat(server.get(api + "2024-12-01", admin).json().path("visits")).hasSize(1);
        assertThat(server.get(api + "2024-11-30", admin).json().has("visits")).isFalse();
        assertThat(server.get(api + "2024-11-30", admin).json().path("items")).hasSize(1);
    }

    @Test
    void singleCallsAndStopsAreForThoseOfTheBus() {
        JsonNode all = items("visits", "bussen", NOVEMBER, region);
        assertThat(all.path("items").get(0).path("missed").asInt()).isEqualTo(2);
        assertThat(all.path("calls")).isEmpty();
        assertThat(items("visits", "bussen", coordinator).path("calls")).hasSize(3);

        JsonNode stop = items("visits", "porjus", NOVEMBER, region).path("items").get(0);

        assertThat(stop.path("withheld").asBoolean()).isTrue();
        assertThat(stop.has("missed")).isFalse();
        assertThat(page("bussen", region)).doesNotContain("role=\"img\"", "Varje stopp");
        assertThat(page("porjus", region)).contains("Färre än tre hållplatser");
    }

    @Test
    void othersReadWholeMonthsThatAreOver() {
        for (String route : new String[] {"visits", "staffed-hours"}) {
            for (String days :
                    new String[] {
                        TUESDAY, "from=2026-11-01&to=2026-11-29", "from=2026-12-01&to=2026-12-31"
                    }) {
                var refused = server.get("/api/v1/" + route + "?scope=region&" + days, region);
                assertThat(refused.status()).as(route + " " + days).isEqualTo(400);
                assertThat(refused.response().body()).contains("hela månader som är slut");
            }
        }
        assertThat(items("availability", "region", region).path("visits").get(0).has("missed"))
                .isFalse();
        assertThat(page("region", region)).contains("Visas för hela månader som är slut");
        assertThat(page("bussen", coordinator)).doesNotContain("Visas för hela månader");
    }

    @Test
    void aLongTimeIsNotListedCallByCall() {
        var year = server.get("/availability/bussen/help?period=2026", admin).response().body();

        assertThat(year).contains("högst ett kvartal").doesNotContain("Varje stopp under perioden");
    }

    @Test
    void onePointIsForThoseWhoKeepIt() {
        JsonNode items = items("staffed-hours", "region", NOVEMBER, region).path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("points").asInt()).isEqualTo(3);
        assertThat(items.get(0).path("declaredMinutes").asInt()).isEqualTo(120);
        assertThat(items("staffed-hours", "svp-a", NOVEMBER, region).path("items")).isEmpty();
        assertThat(items("staffed-hours", "2510", coordinator).path("items")).hasSize(3);
        assertThat(page("svp-a", region))
                .contains("Färre än tre platser")
                .doesNotContain("role=\"img\"");
    }
}
