package se.digipunkt.server.finder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

final class NearPagesTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.on(TestDatabase.SQLITE);
        point("lib-jokkmokk", "Jokkmokks bibliotek", "2510", 66.606, 19.823);
        point("by-vuollerim", "Vuollerims servicepunkt", "2510", 66.428, 20.618);
        point("lib-lulea", "Luleå stadsbibliotek", "2580", 65.584, 22.155);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void point(String id, String name, String municipality, double lat, double lon) {
        String json =
                """
                {"id": "%s", "name": "%s", "kinds": ["library"], "municipality": "%s",
                 "lat": %s, "lon": %s}
                """
                        .formatted(id, name, municipality, lat, lon);
        assertThat(server.post("/api/v1/points", json, server.admin()).status()).isEqualTo(201);
    }

    private static String page(String path) {
        RunningServer.Answer answer = server.get(path, null);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    @Test
    void aNameOfAVillageLeadsToTheClosestHelp() {
        assertThat(page("/near?q=vuollerim"))
                .contains("Närmast Vuollerim")
                .containsSubsequence(
                        "Vuollerims servicepunkt",
                        "Mindre än 1 km bort",
                        "Jokkmokks bibliotek",
                        "Ungefär 40 km bort")
                .doesNotContain("Luleå stadsbibliotek");
    }

    @Test
    void noDistanceIsToldOfAPointThatIsOnlyKnownToBeInAPlace() {
        String json =
                """
                {"id": "arvidsjaur", "name": "Arvidsjaurs bibliotek", "kinds": ["library"],
                 "municipality": "2505", "lat": 65.592, "lon": 19.171,
                 "positionPrecision": "locality-centroid"}
                """;
        server.post("/api/v1/points", json, server.admin());

        assertThat(page("/near?q=Arvidsjaur"))
                .containsSubsequence("Arvidsjaurs bibliotek", "I orten eller nära den");
    }

    @Test
    void onlyWhereNothingIsNearAreFarOnesShownAndSaidToBeFar() {
        assertThat(page("/near?q=Malmö"))
                .containsSubsequence("Inget ligger inom 100 km.", "Luleå stadsbibliotek");
        assertThat(page("/near?q=Jokkmokk")).doesNotContain("Inget ligger inom");
    }

    @Test
    void aMisspeltNameIsAskedAboutNeverTakenForAnother() {
        assertThat(page("/near?q=Jokmok"))
                .containsSubsequence(
                        "Vi känner inte till någon plats som heter Jokmok.",
                        "Menade du …?",
                        "/near?from=",
                        "Jokkmokk")
                .doesNotContain("km bort");
    }

    @Test
    void aVillageThatNobodyHasToldUsOfLeadsToItsMunicipality() {
        assertThat(page("/near?q=Kvikkjokk"))
                .contains("Vi känner inte till någon plats som heter Kvikkjokk.")
                .containsSubsequence(
                        "välj kommunen",
                        "/points?municipality=2510",
                        "Jokkmokk",
                        "/points?municipality=2580")
                .doesNotContain("Menade du", "km bort");
    }

    @Test
    void aNameOfSeveralPlacesAsksWhichOne() {
        assertThat(page("/near?q=Berg"))
                .contains("Vilken menar du?", "/near?from=")
                .doesNotContain("km bort");
    }

    @Test
    void aPositionThatTheBrowserToldIsEnough() {
        assertThat(page("/near?lat=65.58&lon=22.16&lang=en"))
                .contains("Closest to you", "Less than 1 km away");
    }

    @Test
    void whatIsNotKnownIsToldAndNothingIsInvented() {
        assertThat(page("/near?q=Atlantis")).contains("Atlantis").doesNotContain("km bort");
        assertThat(page("/near?from=no-such-place")).contains("no-such-place");
        assertThat(page("/near?q=%3Cscript%3E")).contains("&lt;script&gt;");
        assertThat(page("/near")).doesNotContain("notice--info", "km bort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lat=north&lon=22", "lat=999", "lat=NaN&lon=22", "lat=66&lon=181"})
    void whatIsNoPositionIsSaidToBeNoneAndNothingOfSaving(String query) {
        RunningServer.Answer answer = server.get("/near?" + query, null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().body())
                .contains("Vi kunde inte förstå positionen.", "name=\"q\"")
                .doesNotContain("sparats", "km bort");
    }

    @Test
    void aPointThatWasAddedOrClosedForGoodIsSeenAtOnce() {
        assertThat(page("/near?q=Kiruna")).doesNotContain("Kiruna stadsbibliotek");

        point("lib-kiruna", "Kiruna stadsbibliotek", "2584", 67.856, 20.225);

        assertThat(page("/near?lat=67.86&lon=20.22")).contains("Kiruna stadsbibliotek");
        String closed =
                """
                {"id": "lib-kiruna", "name": "Kiruna stadsbibliotek", "kinds": ["library"],
                 "municipality": "2584", "lat": 67.856, "lon": 20.225, "validTo": "2020-01-01"}
                """;
        assertThat(
                        server.send(
                                        HttpRequest.newBuilder(
                                                        server.uri("/api/v1/points/lib-kiruna"))
                                                .header("Authorization", "Bearer " + server.admin())
                                                .header("Content-Type", "application/json")
                                                .PUT(HttpRequest.BodyPublishers.ofString(closed)))
                                .status())
                .isEqualTo(200);
        assertThat(page("/near?lat=67.86&lon=20.22")).doesNotContain("Kiruna stadsbibliotek");
    }

    @Test
    void aStopWithTheNameOfItsVillageIsNoChoiceAndTwoOfOneNameAreToldApart() {
        point("stop-lannavaara", "Lannavaara", "2584", 68.05, 21.9333);
        assertThat(page("/near?q=lannavaara"))
                .contains("Närmast Lannavaara")
                .doesNotContain("Vilken menar du?");

        point("norra", "Träffpunkten", "2510", 66.606, 19.823);
        point("sodra", "Träffpunkten", "2510", 66.428, 20.618);
        assertThat(page("/near?q=träffpunkten"))
                .containsSubsequence(
                        "Vilken menar du?",
                        "Jokkmokk · Bibliotek (66.606, 19.823)",
                        "Jokkmokk · Bibliotek (66.428, 20.618)");
        point("hembygd", "Vuollerim hembygdsgård", "2510", 66.43, 20.6);
        assertThat(page("/near?q=vuoll"))
                .contains("Jokkmokk · Ort</span>", "Jokkmokk · Bibliotek</span>");
    }

    @Test
    void aPointWithoutAPositionIsFoundThoughItIsSpeltWrongWithItsNextHelp() {
        String json =
                """
                {"id": "solbacken", "name": "Solbacken", "kinds": ["village-point"],
                 "municipality": "2505", "openingHours": "24/7"}
                """;
        assertThat(server.post("/api/v1/points", json, server.admin()).status()).isEqualTo(201);

        assertThat(page("/near?q=solbacken"))
                .containsSubsequence("Servicepunkter som heter så", "Solbacken", "Hjälp nu")
                .doesNotContain("Vi känner inte till");
        assertThat(page("/near?q=solbaken"))
                .containsSubsequence(
                        "Vi känner inte till någon plats som heter solbaken.",
                        "heter nästan så",
                        "Solbacken",
                        "Hjälp nu");
    }

    @ParameterizedTest
    @CsvSource({
        "bokbuss, /buses",
        "bokbussar piteå, /buses",
        "biblioteket piteå kommun, /points?kind=library&municipality=2581",
        "library jokkmokk, /points?kind=library&municipality=2510"
    })
    void aKindOfPlaceLeadsToItsList(String typed, String list) {
        String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);

        assertThat(server.get("/near?q=" + query, null).response().headers().firstValue("Location"))
                .contains(list);
    }

    @Test
    void whoWorksSomewhereFindsTheWayToTheirOwnPlaceInFront() {
        String keeper = server.user("keeper", "staff", null, "by-vuollerim");
        String coordinator = server.user("samordnare", "coordinator", "2510");

        assertThat(server.get("/", keeper).response().body())
                .containsSubsequence(
                        "Din servicepunkt",
                        "href=\"/points/by-vuollerim\"",
                        "Vuollerims servicepunkt",
                        "href=\"/desk/by-vuollerim\"");
        assertThat(server.get("/", coordinator).response().body())
                .contains("href=\"/points?municipality=2510\"");
        assertThat(page("/")).doesNotContain("Din servicepunkt", "by-vuollerim");
    }

    @Test
    void theMapIsToldTheNamesOfTheRegionsTownsTheLargestFirst() {
        JsonNode towns = server.get("/maps/localities.json", null).json().path("items");

        assertThat(towns.get(0).path("name").asText()).isEqualTo("Luleå");
        assertThat(towns.findValuesAsText("name")).contains("Riksgränsen").doesNotContain("Malmö");
    }

    @Test
    void aPointWhoseNameIsTypedIsFoundThoughItsPositionIsNotKnown() {
        server.post(
                "/api/v1/points",
                """
                {"id":"skaulo","name":"DigidelCenter Soutujärvi (servicepunkt Skaulo)",
                 "kinds":["village-point"],"municipality":"2523"}
                """,
                server.admin());

        assertThat(page("/near?q=Skaulo"))
                .containsSubsequence("Servicepunkter som heter så", "/points/skaulo", "Soutujärvi")
                .doesNotContain("Vi känner inte till");
    }
}
