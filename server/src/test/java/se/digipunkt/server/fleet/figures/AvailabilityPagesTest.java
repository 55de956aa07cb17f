package se.digipunkt.server.fleet.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.fleet.daily.MeasuredPoint;

import java.time.Duration;

/// It is Saturday morning.
class AvailabilityPagesTest {

    private static MeasuredPoint measured;
    private static String admin;

    @BeforeAll
    static void start() {
        measured = new MeasuredPoint(TestDatabase.SQLITE);
        measured.point("svp-vuollerim");
        measured.tellFriday();
        measured.forward(Duration.ofHours(12));
        admin = measured.server().admin();
    }

    @AfterAll
    static void stop() {
        measured.close();
    }

    private static String page(String path) {
        var answer = measured.server().get(path, admin);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.response().body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2510", MeasuredPoint.POINT})
    void whatWorkedAndWhatDidNotStandsInHours(String scope) {
        assertThat(page("/availability/" + scope + "?from=2026-11-20&to=2026-11-20"))
                .contains("6 tim", "5 tim", "1 tim", "83,3")
                .contains("role=\"img\"");
    }

    @Test
    void theRegionIsToldByMunicipality() {
        assertThat(page("/availability/region?from=2026-11-20&to=2026-11-20"))
                .contains("Jokkmokk", "1 av 2", "83,3");
    }

    @Test
    void whatIsUnknownMakesARangeOfTheShare() {
        assertThat(page("/availability/svp-porjus?from=2026-11-19&to=2026-11-20"))
                .contains("41,6–91,7");
    }

    @Test
    void aPeriodThatGoesOnIsCountedUntilYesterday() {
        assertThat(page("/availability/svp-porjus?period=2026-M11"))
                .contains("räknat till och med 20 nov. 2026")
                .contains("from=2026-11-01&amp;to=2026-11-20");
    }

    @Test
    void aPointWithoutAKioskStandsApartAndInNoShare() {
        assertThat(page("/availability/svp-vuollerim?from=2026-11-20&to=2026-11-20"))
                .contains("inget är mätt")
                .doesNotContain("role=\"img\"");
        assertThat(page("/availability/2510?from=2026-11-20&to=2026-11-20"))
                .containsPattern("id=\"not-measured\"(?s:.)*svp-vuollerim");
    }

    @Test
    void aPeriodToComeSaysSo() {
        assertThat(page("/availability/region?period=2027")).contains("har inte börjat");
    }

    @Test
    void wrongDaysAreToldAtTheirFields() {
        var answer =
                measured.server().get("/availability/region?from=2026-11-31&to=2026-12-01", admin);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.response().body()).contains("href=\"#from\"", "2026-11-31");
    }

    @Test
    void theChoiceLeadsToTheWidestThatTheReaderMayRead() {
        String keeper = measured.server().user("anna", "staff", null, MeasuredPoint.POINT);

        var answer = measured.server().get("/availability?period=2026-Q4", keeper);

        assertThat(answer.response().headers().firstValue("Location"))
                .contains("/availability/svp-porjus?period=2026-Q4");
        assertThat(measured.server().get("/availability/2510", keeper).status()).isEqualTo(403);
    }

    @Test
    void theFileHoldsADayPerRowAndBlanksWhereNothingIsMeasured() {
        String query = "?scope=2510&from=2026-11-19&to=2026-11-20";

        assertThat(page("/api/v1/availability.csv" + query).lines())
                .contains("svp-porjus,,true,720,300,60,360,0,300,300,,,,")
                .contains("svp-vuollerim,,false,720,,,,,,,,,,");
        assertThat(page("/api/v1/availability.csv" + query + "&by=day").lines())
                .containsExactly(
                        "point,day,measured,promisedMinutes,workingMinutes,downMinutes,"
                            + "unknownMinutes,degradedMinutes,onlineMinutes,goodMinutes,counted,"
                            + "notCounted,selfReportedOpenMinutes,selfReportedClosedMinutes",
                        "svp-porjus,2026-11-19,true,360,0,0,360,0,0,0,false,nothing-told,,",
                        "svp-porjus,2026-11-20,true,360,300,60,0,0,300,300,true,,,");
    }

    @Test
    void programsMayAskByDay() {
        String query = "?scope=svp-porjus&from=2026-11-20&to=2026-11-20";
        var items =
                measured.server()
                        .get("/api/v1/availability" + query + "&by=day", admin)
                        .json()
                        .path("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("day").asText()).isEqualTo("2026-11-20");
        assertThat(measured.server().get("/api/v1/availability" + query + "&by=week", admin).slug())
                .isEqualTo("validation");
    }

    @Test
    void thePagesOfAPointAndOfTheFollowUpLeadHere() {
        assertThat(page("/points/svp-porjus")).contains("href=\"/availability/svp-porjus\"");
        assertThat(page("/follow-up/2510/2026-M11"))
                .contains("href=\"/availability/2510?period=2026-M11\"");
    }
}
