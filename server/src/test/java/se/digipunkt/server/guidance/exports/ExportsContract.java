package se.digipunkt.server.guidance.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

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

/// Files of help given, on both databases; today is Monday 2026-11-16. A bus drives from Jokkmokk
/// each second Tuesday and Sunday of the year to come.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExportsContract {

    private final TestDatabase database;
    private RunningServer server;
    private String admin;

    ExportsContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server =
                RunningServer.on(
                        database,
                        Map.of("test.clock", "true", "test.clock-at", "2026-11-16T09:00:00Z"));
        admin = server.admin();
        post(
                "/api/v1/points",
                "{\"id\":\"kabdalis\",\"name\":\"=Kåbdalis;"
                    + " \\\"affären\\\"\",\"kinds\":[\"library\",\"bus-stop\"],\"municipality\":\"2510\",\"openingHours\":\"Mo"
                    + " 10:00-12:00\"}");
        post(
                "/api/v1/points",
                "{\"id\":\"boden\",\"name\":\"Boden\",\"kinds\":[\"library\"],\"municipality\":\"2582\"}");
        post("/api/v1/buses", "{\"id\":\"bussen\",\"name\":\"Bussen\",\"municipality\":\"2510\"}");
        round("tisdagar", "2026-11-17", "FREQ=WEEKLY;INTERVAL=2", "16:30", "19:00", false);
        round("sondagar", "2026-11-22", "FREQ=WEEKLY;INTERVAL=2", "10:00", "10:45", false);
        round("skolan", "2026-11-18", "FREQ=WEEKLY", "08:00", "12:00", true);
        log(
                "kabdalis",
                "{\"errands\":[\"e-id\",\"bank\"],\"language\":\"sv\",\"outcome\":\"partly\"}");
        log(
                "kabdalis",
                "{\"errands\":[\"safety\"],\"form\":\"group\",\"count\":12,\"children\":7}");
        log("bussen", "{\"errands\":[\"print\"]}");
        log("boden", "{\"errands\":[\"tax\"],\"ageBand\":\"80-plus\",\"gender\":\"woman\"}");
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    private void round(
            String id, String first, String rule, String from, String to, boolean school) {
        post(
                "/api/v1/rounds",
                "{\"id\":\"%s\",\"bus\":\"bussen\",\"name\":\"%s\",\"firstDay\":\"%s\",\"rule\":\"%s\",\"holidays\":true,\"school\":%s,\"stops\":[{\"point\":\"kabdalis\",\"from\":\"%s\",\"to\":\"%s\"}]}"
                        .formatted(id, id, first, rule, school, from, to));
    }

    private void log(String place, String json) {
        post("/api/v1/points/" + place + "/guidance", json);
    }

    private void post(String path, String json) {
        RunningServer.Answer answer = server.post(path, json, admin);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private List<String> file(String path) {
        RunningServer.Answer answer = server.get("/api/v1/exports/" + path, admin);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.response().body().lines().toList();
    }

    private static String days(String scope) {
        return "?scope=" + scope + "&from=2026-11-01&to=2026-11-30";
    }

    @Test
    final void aQuestionIsARowAndAGroupIsNone() {
        List<String> file = file("digidel.csv" + days("2510"));

        assertThat(file)
                .containsExactly(
                        "date,precision,municipality_code,municipality,place,place_name,place_kinds,errand,errand_text,digidel_group,digidel_group_text,channel,outcome,referred_to,barrier,duration,language,interpreter",
                        "2026-11-16,exact,2510,Jokkmokk,kabdalis,\"'=Kåbdalis;"
                                + " \"\"affären\"\"\",library bus-stop,e-id,E-legitimation och"
                                + " BankID,e-id,E-legitimation och inloggning,,partly,,,,sv,",
                        "2026-11-16,exact,2510,Jokkmokk,kabdalis,\"'=Kåbdalis;"
                                + " \"\"affären\"\"\",library bus-stop,bank,Bank och"
                                + " räkningar,economy,Bank och betalningar,,partly,,,,sv,");
    }

    @Test
    final void theRegionHasWhatBusesLoggedWithoutAStop() {
        assertThat(file("digidel.csv" + days("region")))
                .hasSize(5)
                .anyMatch(row -> row.startsWith("2026-11-16,exact,,,bussen,Bussen,,print,"))
                .noneMatch(row -> row.contains("80-plus") || row.contains("woman"));
        assertThat(file("digidel.csv" + days("bussen"))).hasSize(2);
        assertThat(file("digidel.csv?scope=region&from=2026-10-01&to=2026-10-31")).hasSize(1);
    }

    @Test
    final void aSwedishSpreadsheetOpensIt() {
        assertThat(file("figures.csv" + days("2510") + "&by=form&spreadsheet=true"))
                .containsExactly(
                        "\uFEFFscope;from;to;level;form;questions;attendances;occasions",
                        "2510;2026-11-01;2026-11-30;total;;2;13;1",
                        "2510;2026-11-01;2026-11-30;part;group;0;12;1",
                        "2510;2026-11-01;2026-11-30;part;individual;2;1;0");
    }

    @Test
    final void whatTheLibrarySurveyCanKnowIsToldAndTheRestIsBlank() {
        List<String> year = file("library.csv?scope=2510&year=2026");
        List<String> next = file("library.csv?scope=2510&year=2027");

        assertThat(year)
                .anyMatch(row -> row.matches("2026,2510,Jokkmokk,BemanService01,.*,1,points,known"))
                .anyMatch(row -> row.matches(".*,Bokbuss01,.*,1,buses,known"))
                .anyMatch(row -> row.matches(".*,BokbussHP01,.*,1,stops,known"))
                .anyMatch(row -> row.matches(".*,Folk138,.*,,hours-a-week,not-known"))
                .anyMatch(row -> row.matches(".*,digital-occasions,.*,1,occasions,known"))
                .anyMatch(row -> row.matches(".*,digital-occasions-children,.*,1,occasions,known"))
                .anyMatch(row -> row.matches(".*,digital-participants,.*,12,persons,known"))
                .anyMatch(row -> row.matches(".*,digital-questions,.*,2,questions,known"))
                .anyMatch(row -> row.matches(".*,Besok01,.*,,visits,not-known"));
        // Two and a half hours and three quarters every second week, no school
        assertThat(next)
                .anyMatch(row -> row.matches(".*,Folk138,.*,1.6,hours-a-week,known"))
                .anyMatch(row -> row.matches(".*,Folk141,.*,0.5,hours-a-week,known"))
                .anyMatch(row -> row.matches(".*,Folk144,.*,0.4,hours-a-week,known"))
                .anyMatch(row -> row.matches(".*,digital-questions,.*,,questions,not-known"));
        assertThat(file("library.csv?scope=region&year=2026"))
                .anyMatch(row -> row.contains("2582,Boden,Bokbuss01") && row.endsWith("not-known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"digidel", "library", "figures"})
    final void everyColumnIsDescribedToProgramsAndPeople(String export) {
        JsonNode told = server.get("/api/v1/exports/" + export + ".csv-metadata.json", null).json();
        String page = server.get("/exports/" + export + "?lang=sv", admin).response().body();

        assertThat(told.path("url").asText()).isEqualTo(export + ".csv");
        assertThat(told.path("tableSchema").path("columns").findValuesAsText("name"))
                .isEqualTo(Export.find(export).orElseThrow().names())
                .allMatch(name -> page.contains("<code>" + name + "</code>"));
        told.path("tableSchema")
                .path("columns")
                .forEach(
                        column ->
                                assertThat(column.path("dc:description"))
                                        .hasSize(3)
                                        .noneMatch(text -> text.asText().startsWith("exports.")));
    }

    @Test
    final void onlyWhoHasARightToTheScopeTakesIt() {
        String boden = server.user("boden", "coordinator", "2582");

        for (String path :
                List.of(
                        "digidel.csv" + days("2510"),
                        "digidel.csv" + days("region"),
                        "library.csv?scope=region&year=2026",
                        "figures.csv" + days("kabdalis"))) {
            assertThat(server.get("/api/v1/exports/" + path, boden).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(server.get("/api/v1/exports/digidel.csv" + days("2582"), boden).status())
                .isEqualTo(200);
        assertThat(server.get("/api/v1/exports/library.csv?scope=2582&year=2026", boden).status())
                .isEqualTo(200);
        assertThat(server.get("/exports", boden).response().body())
                .contains("value=\"2582\"")
                .doesNotContain("value=\"2510\"", "value=\"region\"");
    }

    @Test
    final void thePageLeadsToTheFileOrSaysWhatIsMissing() {
        RunningServer.Answer right =
                server.get(
                        "/exports?export=figures&scope=2510&from=2026-11-01&to=2026-11-30&by=errand&by=language",
                        admin);
        RunningServer.Answer wrong =
                server.get(
                        "/exports?export=digidel&scope=2510&from=2026-11-30&to=2026-11-01&lang=sv",
                        admin);

        assertThat(right.status()).isEqualTo(303);
        assertThat(right.response().headers().firstValue("Location").orElseThrow())
                .startsWith("/api/v1/exports/figures.csv?scope=2510&from=2026-11-01")
                .endsWith("by=errand%2Clanguage");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.response().body()).contains("id=\"digidel-to-error\"");
        assertThat(
                        server.get("/api/v1/exports/library.csv?scope=kabdalis&year=26", admin)
                                .json()
                                .path("errors")
                                .findValuesAsText("pointer"))
                .containsExactly("/scope", "/year");
    }
}
