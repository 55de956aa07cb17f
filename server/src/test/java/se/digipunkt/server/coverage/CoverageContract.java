package se.digipunkt.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// From shipped data and imported files to figures, over HTTP, on both databases. One server for
/// all: each test asks for points of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CoverageContract {

    private static final String NOVEMBER = "&from=2026-11-02&to=2026-11-29";
    private static final String CELLS =
            """
            rutid_scb,beftotalt,rutstorl,referenstid
            6840007302000,300,1000,20251231
            6850007294000,200,1000,20251231
            6920007280000,1255,1000,20251231
            """;

    private final TestDatabase database;
    private RunningServer server;
    private String region;

    @SuppressWarnings("NullAway.Init") // before all
    CoverageContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() throws IOException {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        region = server.user("region", "region", null);
        String file = "/reference/norrbotten-service-points.csv";
        try (InputStream points = CoverageContract.class.getResourceAsStream(file)) {
            String csv =
                    new String(
                            Objects.requireNonNull(points).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(server.send("POST", "/api/v1/imports/points", "text/csv", csv, region))
                    .returns(200, RunningServer.Answer::status);
        }
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    private JsonNode coverage(String query) {
        RunningServer.Answer answer = server.get("/api/v1/coverage?" + query + NOVEMBER, region);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static double percent(JsonNode coverage) {
        JsonNode total = coverage.path("total");
        return 100.0 * total.path("reached").asLong() / total.path("counted").asLong();
    }

    private RunningServer.Answer sent(String kind, String query, String csv) {
        return server.send(
                "POST", "/api/v1/imports/populations/" + kind + query, "text/csv", csv, region);
    }

    @Test
    final void theShippedDataGiveTheFiguresThatAreKnown() {
        JsonNode libraries = coverage("points=library&km=10");

        assertThat(percent(libraries)).isCloseTo(83.5, within(0.06));
        assertThat(percent(coverage("points=digidelcenter&km=10"))).isCloseTo(27.7, within(0.06));
        assertThat(libraries.path("total").path("counted").asInt()).isEqualTo(207_398);
        assertThat(libraries.path("total").path("inhabitants").asInt()).isEqualTo(249_614);
        assertThat(libraries.path("total").path("outside").asInt()).isEqualTo(42_216);
        assertThat(libraries.path("method").path("detour").asDouble()).isEqualTo(1.3);
        assertThat(libraries.path("method").path("comparableWithPipos").isBoolean()).isTrue();
        assertThat(libraries.path("method").path("comparableWithPipos").asBoolean()).isFalse();
        assertThat(libraries.path("population").path("year").asInt()).isEqualTo(2020);
        assertThat(libraries.path("municipalities")).hasSize(14);
    }

    @Test
    final void theSumOfMunicipalitiesIsTheRegion() {
        JsonNode told = coverage("km=10&hours=20");

        long reached = 0;
        long outside = 0;
        for (JsonNode municipality : told.path("municipalities")) {
            reached += municipality.path("people").path("reached").asLong();
            outside += municipality.path("people").path("outside").asLong();
        }
        assertThat(reached).isEqualTo(told.path("total").path("reached").asLong()).isPositive();
        assertThat(outside).isEqualTo(42_216);
    }

    @Test
    final void moreHoursAskedForReachNoMorePeople() {
        long any = coverage("km=20").path("total").path("reached").asLong();
        long many = coverage("km=20&hours=30").path("total").path("reached").asLong();
        long all = coverage("km=20&hours=168").path("total").path("reached").asLong();

        assertThat(any).isGreaterThan(many);
        assertThat(many).isGreaterThan(all);
        assertThat(all).isZero();
    }

    private JsonNode point(JsonNode told, String id) {
        for (JsonNode point : told.path("servicePoints")) {
            if (point.path("id").asText().equals(id)) {
                return point;
            }
        }
        throw new AssertionError(id + " is not told");
    }

    private void village(String id, String more) {
        String json =
                """
                {"id":"%s","name":"%s","kinds":["village-point"],"municipality":"2510",
                "lat":66.95,"lon":17.72,%s}\
                """
                        .formatted(id, id, more);
        made("/api/v1/points", json, server.admin());
    }

    @Test
    final void aPointThatIsClosedReachesNobody() {
        village("kvikkjokk", "\"openingHours\":\"Mo-Fr 10:00-14:00\",\"validTo\":\"2026-10-31\"");
        village("arrenjarka", "\"openingHours\":\"Mo-Fr 10:00-14:00\"");

        JsonNode told = coverage("km=5&points=village-point");

        assertThat(point(told, "kvikkjokk").path("gives").asBoolean()).isFalse();
        assertThat(point(told, "kvikkjokk").path("hoursPerWeek").asDouble()).isZero();
        assertThat(point(told, "arrenjarka").path("hoursPerWeek").asDouble()).isEqualTo(20.0);
        assertThat(point(told, "arrenjarka").path("gives").asBoolean()).isTrue();
        assertThat(
                        point(coverage("km=5&hours=20.1&points=village-point"), "arrenjarka")
                                .path("gives")
                                .asBoolean())
                .isFalse();
    }

    @Test
    final void aBusStopCountsByItsHoursAndACancelledSeasonReachesNobody() {
        String admin = server.admin();
        busToJunkon(admin);
        String asked = "/api/v1/coverage?points=bus-stop&from=2026-12-07&to=2027-01-03&hours=";

        JsonNode enough = point(server.get(asked + "0.5", region).json(), "junkon");
        assertThat(enough.path("hoursPerWeek").asDouble()).isEqualTo(0.5);
        assertThat(enough.path("gives").asBoolean()).isTrue();
        assertThat(
                        point(server.get(asked + "0.51", region).json(), "junkon")
                                .path("gives")
                                .asBoolean())
                .isFalse();

        for (String day : List.of("2026-12-08", "2026-12-22")) {
            assertThat(
                            server.send(
                                    "PUT",
                                    "/api/v1/calls/havsturen:junkon:" + day,
                                    "application/json",
                                    "{\"state\":\"cancelled\",\"reason\":\"vehicle\"}",
                                    admin))
                    .returns(200, RunningServer.Answer::status);
        }
        JsonNode none = point(server.get(asked + "0", region).json(), "junkon");
        assertThat(none.path("gives").asBoolean()).isFalse();
        assertThat(none.path("hoursPerWeek").asDouble()).isZero();
    }

    /// An hour each second Tuesday.
    private void busToJunkon(String admin) {
        made(
                "/api/v1/buses",
                "{\"id\":\"bus-hav\",\"name\":\"Bus\",\"municipality\":\"2580\"}",
                admin);
        made(
                "/api/v1/points",
                """
                {"id":"junkon","name":"Junkön","kinds":["bus-stop"],"municipality":"2580",
                "lat":65.44,"lon":22.37}\
                """,
                admin);
        made(
                "/api/v1/rounds",
                """
                {"id":"havsturen","bus":"bus-hav","name":"Havsturen","firstDay":"2026-12-08",
                "lastDay":"2026-12-31","rule":"FREQ=WEEKLY;INTERVAL=2",
                "stops":[{"point":"junkon","from":"15:30","to":"16:30"}]}\
                """,
                admin);
    }

    @Test
    final void thePeriodBeforeIsToldByWhatWasPromisedThen() {
        made(
                "/api/v1/points",
                """
                {"id":"gruvan","name":"Gruvan","kinds":["village-point"],"municipality":"2584",
                "lat":67.8557,"lon":20.2253,"openingHours":"Mo-Fr 10:00-14:00",
                "validFrom":"2026-11-02"}\
                """,
                server.admin());

        JsonNode november = coverage("km=10&points=village-point&hours=20");

        assertThat(november.path("before").path("from").asText()).isEqualTo("2026-10-05");
        assertThat(november.path("before").path("reached").asLong())
                .isLessThan(november.path("total").path("reached").asLong());
    }

    private void made(String path, String json, String token) {
        assertThat(server.post(path, json, token)).returns(201, RunningServer.Answer::status);
    }

    @Test
    final void cellsThatAreImportedCountEverybody() {
        assertThat(sent("cells", "", CELLS).json().path("rows").asInt()).isEqualTo(3);
        assertThat(sent("cells", "", CELLS).status()).as("once more").isEqualTo(200);

        JsonNode told = coverage("points=library&km=10&population=cells-2025");

        assertThat(told.path("population").path("kind").asText()).isEqualTo("cells");
        assertThat(told.path("population").path("partsNeedNotSum").asBoolean()).isTrue();
        assertThat(told.path("total").path("counted").asInt()).isEqualTo(1755);
        assertThat(told.path("total").path("reached").asInt()).isEqualTo(1255);

        RunningServer.Answer gone =
                server.send(
                        "DELETE", "/api/v1/populations/cells/2025", "application/json", "", region);
        assertThat(gone.status()).isEqualTo(204);
        RunningServer.Answer asked = server.get("/api/v1/coverage?population=cells-2025", region);
        assertThat(asked.json().path("errors").get(0).path("pointer").asText())
                .isEqualTo("/population");
    }

    @Test
    final void aWrongFileIsRefusedWholeWithEachRow() {
        RunningServer.Answer refused = sent("cells", "?year=2019", CELLS + "7,x,,\n");

        assertThat(refused.slug()).isEqualTo("import-refused");
        assertThat(server.get("/api/v1/populations", region).response().body())
                .doesNotContain("\"cells\"");
    }

    @Test
    final void municipalitiesOfAComingYearAreExpected() {
        assertThat(
                        sent(
                                "municipalities",
                                "?year=2040&source=Region",
                                "municipality,people\n2510,4100\n"))
                .returns(200, RunningServer.Answer::status);

        JsonNode latest = server.get("/api/v1/populations", region).json().path("items").get(0);

        assertThat(latest.path("year").asInt()).isEqualTo(2040);
        assertThat(latest.path("projection").asBoolean()).isTrue();
        assertThat(latest.path("source").asText()).isEqualTo("Region");
    }

    @Test
    final void agesOfNorrbottenComeWithTheProgram() {
        JsonNode groups =
                server.get("/api/v1/populations/municipalities/2023", region).json().path("items");

        long everybody = 0;
        long byAge = 0;
        for (JsonNode group : groups) {
            boolean total = !group.has("ageFrom");
            everybody += total ? group.path("people").asLong() : 0;
            byAge += total ? 0 : group.path("people").asLong();
        }
        assertThat(groups).hasSize(14 * 6);
        assertThat(everybody).isEqualTo(byAge).isGreaterThan(240_000);
    }

    @Test
    final void thePageTellsEachFigureWithItsMethod() {
        String page =
                server.get("/coverage?points=library&km=10" + NOVEMBER, region).response().body();

        assertThat(page).contains("83,5 %", "42\u00a0216", "Går inte att jämföra med Pipos");
        assertThat(page.split("Fågelvägen gånger 1,3"))
                .as("beside each table")
                .hasSizeGreaterThan(5);
        assertThat(server.get("/coverage?km=-3", region).status()).isEqualTo(422);
    }

    @Test
    final void whereNextTellsWhatEachStepGains() {
        String query = "points=library&km=10&hours=20" + NOVEMBER;
        JsonNode next = server.get("/api/v1/coverage/next?places=3&" + query, region).json();

        JsonNode steps = next.path("items");
        assertThat(steps).hasSize(3);
        long reached = next.path("total").path("reached").asLong();
        for (JsonNode step : steps) {
            reached += step.path("gain").asLong();
            assertThat(step.path("reached").asLong()).isEqualTo(reached);
            assertThat(step.path("kilometres").asDouble()).isLessThanOrEqualTo(10);
        }
        assertThat(steps.get(0).path("gain").asLong())
                .isGreaterThanOrEqualTo(steps.get(1).path("gain").asLong());
        assertThat(server.get("/coverage/next?" + query, region).response().body())
                .contains(steps.get(0).path("name").asText());
    }

    @Test
    final void aTrialTellsBeforeAndAfterAndStoresNothing() {
        String query = "points=library&km=10&help=access" + NOVEMBER;
        JsonNode closed =
                server.get("/api/v1/coverage/trial?close=lib-2584-1&" + query, region).json();
        long before = closed.path("before").path("reached").asLong();
        long kiruna = before - closed.path("after").path("reached").asLong();

        assertThat(kiruna).as("who only Kiruna's library reaches").isGreaterThan(15_000);
        assertThat(
                        coverage("points=library&km=10&help=access")
                                .path("total")
                                .path("reached")
                                .asLong())
                .isEqualTo(before);
        assertThat(
                        point(coverage("points=library&km=10&help=access"), "lib-2584-1")
                                .path("added")
                                .asLong())
                .isEqualTo(kiruna);

        JsonNode opened =
                server.get(
                                "/api/v1/coverage/trial?open=gn-2505-abborrtrask:20&open="
                                        + "2505TB102:10&hours=10&"
                                        + query,
                                region)
                        .json();
        assertThat(opened.path("after").path("reached").asLong()).isEqualTo(before + 216);
    }

    @Test
    final void theTableCarriesWhatWasAsked() {
        String csv =
                server.get("/api/v1/coverage.csv?points=library&km=10" + NOVEMBER, region)
                        .response()
                        .body();

        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(15);
        assertThat(lines.get(1))
                .endsWith(
                        "staffed,10,0,2026-11-02,2026-11-29,localities-2020,great-circle*1.3,false");
    }
}
