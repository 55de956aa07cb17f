package se.digipunkt.server.places.declared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a keeper declares, over real HTTP, on both databases. It is Saturday; the point promises
/// help for two hours on each weekday.
abstract class DeclaredContract {

    private static final String PATH = "/api/v1/points/svp-porjus/staffed-hours";

    private final TestDatabase database;
    private RunningServer server;
    private String keeper;

    DeclaredContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server =
                RunningServer.on(
                        database,
                        Map.of("test.clock", true, "test.clock-at", "2026-11-21T17:00:00Z"));
        var made =
                server.post(
                        "/api/v1/points",
                        """
                        {"id":"svp-porjus","name":"Porjus","kinds":["village-point"],"municipality":"2510",
                         "openingHours":"Mo-Fr 10:00-16:00","staffedHours":"Mo-Fr 10:00-12:00"}
                        """,
                        server.admin());
        assertThat(made.status()).isEqualTo(201);
        keeper = server.user("keeper", "staff", null, "svp-porjus");
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    private JsonNode week() {
        JsonNode items =
                server.get(PATH + "?from=2026-11-16&to=2026-11-22", keeper).json().path("items");
        assertThat(items).hasSize(5);
        return items;
    }

    private RunningServer.Answer declare(String json, String token) {
        return server.post(PATH, json, token);
    }

    @Test
    final void nothingIsKnownUntilItIsDeclared() {
        assertThat(week())
                .allSatisfy(
                        day -> {
                            assertThat(day.path("promisedMinutes").asInt()).isEqualTo(120);
                            assertThat(day.path("unknownMinutes").asInt()).isEqualTo(120);
                            assertThat(day.has("kept")).isFalse();
                        });
    }

    @Test
    final void aWeekIsDeclaredAtOnceButForSomeDays() {
        var declared =
                declare(
                        "{\"from\":\"2026-11-16\",\"to\":\"2026-11-21\",\"except\":[\"2026-11-18\"]}",
                        keeper);

        assertThat(declared.status()).isEqualTo(200);
        assertThat(week().get(1).path("deliveredMinutes").asInt()).isEqualTo(120);
        assertThat(week().get(2).path("lostMinutes").asInt()).isEqualTo(120);
        assertThat(week().get(2).path("kept").asBoolean(true)).isFalse();
    }

    @Test
    final void theLastWordCounts() {
        declare(
                "{\"from\":\"2026-11-18\",\"to\":\"2026-11-18\",\"except\":[\"2026-11-18\"]}",
                keeper);
        declare("{\"from\":\"2026-11-16\",\"to\":\"2026-11-20\"}", keeper);

        assertThat(week()).allSatisfy(day -> assertThat(day.path("kept").asBoolean()).isTrue());
    }

    @Test
    final void helpThatWasLoggedShowsThatSomebodyWasThere() {
        var logged =
                server.post(
                        "/api/v1/points/svp-porjus/guidance",
                        """
                        {"errands":["e-id"],"taxonomy":1,"outcome":"done","precision":"day","day":"2026-11-19"}
                        """,
                        keeper);
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);

        assertThat(week().get(3).path("shown").asBoolean()).isTrue();
        assertThat(week().get(3).path("deliveredMinutes").asInt()).isEqualTo(120);
    }

    private void log(String fields) {
        var logged =
                server.post(
                        "/api/v1/points/svp-porjus/guidance",
                        "{\"errands\":[\"e-id\"],\"taxonomy\":1,\"outcome\":\"done\",%s}"
                                .formatted(fields),
                        keeper);
        assertThat(logged.status()).as(logged.response().body()).isEqualTo(201);
    }

    @Test
    final void helpByTelephoneOrOnAnEstimatedDayShowsNothing() {
        log("\"precision\":\"day\",\"day\":\"2026-11-19\",\"channel\":\"phone\"");
        log("\"precision\":\"estimate\",\"day\":\"2026-11-18\"");

        assertThat(week()).noneMatch(day -> day.path("shown").asBoolean());
    }

    @Test
    final void helpShowsThePartOfTheDayInWhichItWasGiven() {
        server.bean(TestClock.class).forward(Duration.ofHours(50));
        keeper = server.user("another", "staff", null, "svp-porjus");
        log("\"channel\":\"desk\"");

        JsonNode monday =
                server.get(PATH + "?from=2026-11-23&to=2026-11-23", keeper)
                        .json()
                        .path("items")
                        .get(0);

        assertThat(monday.path("shown").asBoolean()).as("in the evening").isFalse();
    }

    @Test
    final void otherTimesAreDeclaredByDay() {
        var declared =
                declare(
                        """
                        {"from":"2026-11-16","to":"2026-11-20","times":{"2026-11-17":"11-13"}}
                        """,
                        keeper);

        assertThat(declared.status()).as(declared.response().body()).isEqualTo(200);
        assertThat(week().get(1).path("times").asText()).isEqualTo("11:00-13:00");
        assertThat(week().get(1).path("deliveredMinutes").asInt()).isEqualTo(60);
        assertThat(week().get(1).path("lostMinutes").asInt()).isEqualTo(60);
        assertThat(
                        declare(
                                        """
                                        {"from":"2026-11-16","to":"2026-11-20","times":{"2026-11-17":"eleven"}}
                                        """,
                                        keeper)
                                .slug())
                .isEqualTo("validation");
    }

    @Test
    final void aDayIsDeclaredWhenItsHoursAreOver() {
        server.bean(TestClock.class).forward(Duration.ofHours(41));
        keeper = server.user("another", "staff", null, "svp-porjus");
        String monday = "{\"from\":\"2026-11-23\",\"to\":\"2026-11-23\"}";
        assertThat(declare(monday, keeper).slug()).as("at eleven").isEqualTo("validation");

        server.bean(TestClock.class).forward(Duration.ofHours(1));

        assertThat(declare(monday, keeper).status()).isEqualTo(200);
    }

    @Test
    final void whenABusStopsThereIsNoHourOfThePoint() {
        assertThat(
                        server.post(
                                        "/api/v1/points",
                                        """
                                        {"id":"svp-harads","name":"Harads","kinds":["village-point","bus-stop"],
                                         "municipality":"2510","staffedHours":"Mo-Fr 10:00-12:00"}
                                        """,
                                        server.admin())
                                .status())
                .isEqualTo(201);
        server.post(
                "/api/v1/buses",
                "{\"id\":\"bussen\",\"name\":\"Bussen\",\"municipality\":\"2510\"}",
                server.admin());
        assertThat(
                        server.post(
                                        "/api/v1/rounds",
                                        """
                                        {"id":"turen","bus":"bussen","name":"Turen","firstDay":"2026-11-21",
                                         "rule":"FREQ=DAILY","stops":[{"point":"svp-harads","from":"15:00","to":"16:00"}]}
                                        """,
                                        server.admin())
                                .status())
                .isEqualTo(201);

        JsonNode monday =
                server.get(
                                "/api/v1/points/svp-harads/staffed-hours?from=2026-11-23&to=2026-11-23",
                                server.admin())
                        .json();

        assertThat(monday.path("items").get(0).path("promisedMinutes").asInt()).isEqualTo(120);
    }

    @Test
    final void singleDaysAreForThoseWhoWorkThere() {
        String region = server.user("rut", "region", null);

        assertThat(server.get(PATH + "?from=2026-11-16&to=2026-11-22", region).status())
                .isEqualTo(403);
    }

    @Test
    final void daysToComeAndLongPastOnesAreRefused() {
        assertThat(declare("{\"from\":\"2026-11-16\",\"to\":\"2026-11-22\"}", keeper).slug())
                .isEqualTo("validation");
        assertThat(declare("{\"from\":\"2026-08-01\",\"to\":\"2026-08-02\"}", keeper).slug())
                .isEqualTo("validation");
    }

    @Test
    final void othersDeclareNothing() {
        String other = server.user("anna", "coordinator", "2580");

        assertThat(declare("{\"from\":\"2026-11-16\",\"to\":\"2026-11-20\"}", other).slug())
                .isEqualTo("forbidden");
        assertThat(server.get(PATH + "?from=2026-11-16&to=2026-11-22", other).status())
                .isEqualTo(403);
    }

    private JsonNode availability() {
        return server.get(
                        "/api/v1/availability?scope=svp-porjus&from=2026-11-16&to=2026-11-22",
                        server.admin())
                .json()
                .at("/items/0");
    }

    @Test
    final void accessIsSelfReportedWhereNoKioskTells() {
        assertThat(availability().has("selfReported")).isFalse();

        var declared =
                declare(
                        """
                        {"from":"2026-11-16","to":"2026-11-19","kind":"access","except":["2026-11-17"],
                         "times":{"2026-11-18":"10-13"}}
                        """,
                        keeper);

        assertThat(declared.status()).as(declared.response().body()).isEqualTo(200);
        assertThat(availability().path("measured").asBoolean(true)).isFalse();
        assertThat(availability().has("workingMinutes")).isFalse();
        JsonNode said = availability().path("selfReported");
        assertThat(said.path("promisedMinutes").asInt()).isEqualTo(5 * 360);
        assertThat(said.path("openMinutes").asInt()).isEqualTo(360 + 180 + 360);
        assertThat(said.path("closedMinutes").asInt()).isEqualTo(360 + 180);
        assertThat(said.path("unknownMinutes").asInt()).isEqualTo(360);
        assertThat(week()).as("of help nothing is said").noneMatch(day -> day.has("kept"));
        assertThat(
                        server.get(
                                        "/api/v1/availability.csv?scope=svp-porjus&from=2026-11-16&to=2026-11-22",
                                        server.admin())
                                .response()
                                .body())
                .contains("selfReportedOpenMinutes", ",900,540");
    }

    /// Where one person opens the doors, the days are hers.
    @Test
    final void whoDoesNotWorkThereReadsNoDaysOfSelfReportedAccess() {
        declare("{\"from\":\"2026-11-16\",\"to\":\"2026-11-19\",\"kind\":\"access\"}", keeper);
        String region = server.user("region", "region", null);

        assertThat(availability().has("selfReported")).isTrue();
        assertThat(
                        server.get(
                                        "/api/v1/availability?scope=svp-porjus&from=2026-11-16&to=2026-11-22",
                                        region)
                                .json()
                                .at("/items/0")
                                .has("selfReported"))
                .isFalse();
        assertThat(server.get("/availability/svp-porjus", region).response().body())
                .doesNotContain("Självrapporterat");
    }

    @Test
    final void whereAKioskTellsNobodyElseDoes() {
        declare("{\"from\":\"2026-11-16\",\"to\":\"2026-11-19\",\"kind\":\"access\"}", keeper);
        String code =
                server.post(
                                "/api/v1/enrolment-codes",
                                "{\"servicePoint\":\"svp-porjus\"}",
                                server.admin())
                        .json()
                        .path("code")
                        .asText();
        server.post(
                "/kiosk/v1/enrolments", "{\"code\":\"%s\",\"nonce\":\"n\"}".formatted(code), null);

        var refused =
                declare(
                        "{\"from\":\"2026-11-20\",\"to\":\"2026-11-20\",\"kind\":\"access\"}",
                        keeper);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.response().body()).contains("/kind", "har en terminal");
    }

    @Test
    final void timesPastMidnightAreRefusedByTheApiToo() {
        for (String times : List.of("20:00-01:00", "22-26")) {
            var refused =
                    declare(
                            "{\"from\":\"2026-11-18\",\"to\":\"2026-11-18\",\"times\":{\"2026-11-18\":\"%s\"}}"
                                    .formatted(times),
                            keeper);

            assertThat(refused.status()).as(times).isEqualTo(400);
            assertThat(refused.response().body()).contains("/times", "över midnatt");
        }
        assertThat(week()).noneMatch(day -> day.has("kept"));
    }
}
