package se.digipunkt.server.guidance.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.guidance.Guidance;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Files of earlier records, on both databases; today is Friday 2026-11-20.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GuidanceImportContract {

    private final TestDatabase database;
    private RunningServer server;
    private String admin;

    GuidanceImportContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        admin = server.admin();
        for (String point : List.of("kabdalis", "porjus")) {
            server.post(
                    "/api/v1/points",
                    "{\"id\":\"%s\",\"name\":\"%s\",\"kinds\":[\"library\"],\"municipality\":\"2510\"}"
                            .formatted(point, point),
                    admin);
        }
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    private RunningServer.Answer load(String... lines) {
        return loadAs(admin, lines);
    }

    private RunningServer.Answer loadAs(String token, String... lines) {
        return server.send(
                HttpRequest.newBuilder(server.uri("/api/v1/imports/guidance"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/csv")
                        .header("Accept-Language", "sv")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("\r\n", lines))));
    }

    private int attendances(String point, String day) {
        return server.bean(Guidance.class)
                .tally(point, LocalDate.parse(day), LocalDate.parse(day))
                .attendances();
    }

    private static String told(RunningServer.Answer answer) {
        return answer.json().path("errors").toString();
    }

    @Test
    final void theSameFileTwiceCountsOnceAndALongerOneAddsItsNewRows() {
        String header = "row;point;day;errands;count;form;heads;children;outcome;interpreter";
        String several = "1;kabdalis;2026-11-02;e-id bank;5;;;;partly;ja";
        String group = "2;kabdalis;2026-11-02;safety;;group;12;3;;";

        RunningServer.Answer first = load(header, several, group);
        RunningServer.Answer again = load(header, several, group);
        RunningServer.Answer more =
                load(header, several, group, "3;kabdalis;2026-11-02;tax;1;;;;;");

        assertThat(first.json().toString()).isEqualTo("{\"rows\":2,\"known\":0,\"records\":6}");
        assertThat(again.json().toString()).isEqualTo("{\"rows\":2,\"known\":2,\"records\":0}");
        assertThat(more.json().toString()).isEqualTo("{\"rows\":3,\"known\":2,\"records\":1}");
        assertThat(attendances("kabdalis", "2026-11-02")).isEqualTo(5 + 12 + 1);
    }

    /// What is kept of a row outlives age and gender, and would give them back to who tries all.
    @Test
    final void whatIsKeptOfARowTellsNothingOfAgeAndGender() {
        String header = "row,point,day,errands,ageBand,gender";
        load(header, "x,porjus,2026-11-05,e-id,80-plus,woman");

        assertThat(load(header, "x,porjus,2026-11-05,e-id,16-24,man").json().toString())
                .isEqualTo("{\"rows\":1,\"known\":1,\"records\":0}");
        assertThat(attendances("porjus", "2026-11-05")).isEqualTo(1);
    }

    @Test
    final void aKnownRowThatSaysSomethingElseIsRefusedWithTheWholeFile() {
        load("row,point,day,errands", "a,porjus,2026-11-03,e-id");

        RunningServer.Answer changed =
                load(
                        "row,point,day,errands",
                        "b,porjus,2026-11-03,bank",
                        "a,porjus,2026-11-03,tax");

        assertThat(changed.status()).isEqualTo(400);
        assertThat(changed.slug()).isEqualTo("import-refused");
        assertThat(told(changed)).contains("/line/3/row", "redan inläst");
        assertThat(attendances("porjus", "2026-11-03")).isEqualTo(1);
        // The row that was right was not kept either
        assertThat(
                        load("row,point,day,errands", "b,porjus,2026-11-03,bank")
                                .json()
                                .path("records")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    final void everyFaultyRowIsToldWithItsLineAndNothingIsTakenIn() {
        RunningServer.Answer answer =
                load(
                        "row,point,day,errands,count,heads,outcome",
                        "1,kabdalis,2026-11-04,e-id,,,",
                        "2,atlantis,2026-11-04,e-id,,,",
                        "3,kabdalis,2026-11-21,e-id,,,",
                        "4,kabdalis,2025-10-15,e-id,,,",
                        "5,kabdalis,2026-11-04,fax,,,",
                        "6,kabdalis,2026-11-04,e-id,0,,",
                        "7,kabdalis,2026-11-04,e-id,,3,maybe",
                        "1,kabdalis,2026-11-04,bank,,,",
                        "Anna Ek,kabdalis,,e-id,,,");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .containsExactly(
                        "/line/3/point",
                        "/line/4/day",
                        "/line/5/day",
                        "/line/6/errands",
                        "/line/7/count",
                        "/line/8/outcome",
                        "/line/8/heads",
                        "/line/9/row",
                        "/line/10/row",
                        "/line/10/day");
        assertThat(answer.response().body()).doesNotContain("Anna", "maybe");
        assertThat(attendances("kabdalis", "2026-11-04")).isZero();
    }

    @Test
    final void allThatIsWrongWithARowIsToldAtOnce() {
        RunningServer.Answer answer =
                load(
                        "row,point,day,errands,count,heads,outcome",
                        "8,atlantis,2025-10-15,fax,900,3,maybe",
                        "9,,2026-11-04,,,,maybe");

        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .containsExactly(
                        "/line/2/count",
                        "/line/2/outcome",
                        "/line/2/heads",
                        "/line/2/point",
                        "/line/2/errands",
                        "/line/2/day",
                        "/line/3/point",
                        "/line/3/errands",
                        "/line/3/outcome");
    }

    @Test
    final void aColumnThatGuidanceDoesNotHaveIsRefused() {
        RunningServer.Answer answer =
                load("row,point,day,errands,Namn", "1,kabdalis,2026-11-05,e-id,Anna Ek");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(told(answer)).contains("/line/1/Namn", "Kolumnen finns inte");
        assertThat(answer.response().body()).doesNotContain("Anna");
        assertThat(attendances("kabdalis", "2026-11-05")).isZero();
    }

    @Test
    final void aCoordinatorTakesInOnlyTheirOwnMunicipality() {
        String boden = server.user("boden", "coordinator", "2582");

        RunningServer.Answer answer =
                loadAs(
                        boden,
                        "row,point,day,errands",
                        "9,kabdalis,2026-11-06,e-id",
                        "10,atlantis,2026-11-06,e-id",
                        "11,kabdalis,2026-11-06,fax");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .as("all that is wrong")
                .containsExactly(
                        "/line/2/point", "/line/3/point", "/line/4/point", "/line/4/errands");
        assertThat(attendances("kabdalis", "2026-11-06")).isZero();
    }

    @Test
    final void theTemplateHasOnlyColumnsThatAreTakenIn() {
        String template = server.get("/guidance/import/template.csv", admin).response().body();

        RunningServer.Answer answer =
                load(template.strip(), "t1;porjus;2026-11-07;day;e-id" + ";".repeat(17));

        assertThat(template).startsWith("\uFEFFrow;point;day;precision;errands;count;");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(attendances("porjus", "2026-11-07")).isEqualTo(1);
    }
}
