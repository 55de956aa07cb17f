package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What pages and kiosks tell of a point says what is so, on Friday 2026-11-20.
final class WhatIsToldTest {

    private static PlacesServer places;

    @BeforeAll
    static void onFriday() {
        places = PlacesServer.onFriday();
    }

    @AfterAll
    static void stop() {
        places.close();
    }

    private static void point(String id, String more) {
        places.server.post(
                "/api/v1/points",
                """
                {"id":"%s","name":"Byn %s","kinds":["village-point"],"municipality":"2510",
                 "openingHours":"Mo-Fr 10:00-16:00; PH off","staffedHours":"Tu 12:00-14:00"%s}
                """
                        .formatted(id, id, more),
                places.admin);
    }

    private static String page(String path, @Nullable String token) {
        return places.server.get(path, token).response().body();
    }

    private static void close(String point, String kind, String day) {
        places.form(
                "/points/" + point + "/exceptions",
                Map.of("effect", "closed", "kind", kind, "from", day),
                places.jokkmokk);
    }

    @Test
    void aClosureOfNoHoursIsToldOnlyToWhoMayTakeItBack() {
        point("vuollerim", "");

        close("vuollerim", "staffed", "2026-11-25");
        close("vuollerim", "both", "2026-11-28");

        assertThat(page("/points/vuollerim", null)).doesNotContain("25 nov", "28 nov");
        assertThat(page("/points/vuollerim/exceptions", places.jokkmokk))
                .containsSubsequence(
                        "25 nov",
                        "Ändrar ingenting: då ges ingen hjälp",
                        "28 nov",
                        "Ändrar ingenting: då är det stängt");

        close("vuollerim", "staffed", "2026-12-01");

        assertThat(page("/points/vuollerim", null)).contains("1 dec");
        assertThat(page("/points/vuollerim/exceptions", places.jokkmokk).split("Ändrar ingenting"))
                .hasSize(3);
    }

    @Test
    void whatIsAnnouncedOutsideThePointsDaysChangesNothing() {
        point("slutby", ",\"validTo\":\"2026-11-30\"");

        places.form(
                "/points/slutby/exceptions",
                Map.of(
                        "effect",
                        "extra-open",
                        "kind",
                        "both",
                        "from",
                        "2026-12-05",
                        "fromTime",
                        "10:00",
                        "to",
                        "2026-12-05",
                        "toTime",
                        "12:00"),
                places.jokkmokk);

        assertThat(page("/points/slutby", null)).doesNotContain("5 dec");
        assertThat(page("/points/slutby/exceptions", places.jokkmokk))
                .containsSubsequence("5 dec", "Ändrar ingenting: platsen gäller inte");
    }

    @Test
    void hoursOfAPointThatIsNotThereYetOrNoLongerAreToldFromItsDays() {
        point("akkavare", ",\"validFrom\":\"2026-12-01\",\"validTo\":\"2026-12-15\"");

        assertThat(told("akkavare"))
                .containsExactly(
                        "2026-12-01 staffed Tu 12:00-14:00; PH off",
                        "2026-12-01 access Mo-Fr 10:00-16:00; PH off",
                        "2026-12-16 both off");
        assertThat(told("akkavare", LocalDate.of(2026, 12, 10))).hasSize(2);
    }

    private static List<String> told(String id) {
        return told(id, LocalDate.of(2027, 2, 18));
    }

    private static List<String> told(String id, LocalDate last) {
        Places all = places.server.bean(Places.class);
        List<ServicePoint> point =
                all.allPoints().stream().filter(one -> one.id().equals(id)).toList();
        return all.hoursInWords(point, last).getOrDefault(id, List.of()).stream()
                .map(WhatIsToldTest::told)
                .toList();
    }

    private static String told(Settings.Hours hours) {
        return hours.from() + " " + hours.kind() + " " + hours.text();
    }

    @Test
    void theHistoryTellsThatHoursOfOneKindMeanBoth() {
        point("messaure", "");
        hours("messaure", "2026-12-01", "{\"openingHours\":\"Mo-Fr 09:00-12:00\"}");
        hours("messaure", "2026-12-08", "{\"staffedHours\":\"Mo-Fr 09:00-11:00\"}");

        assertThat(page("/points/messaure/history", places.admin))
                .contains("Samma som öppettiderna", "Samma som tiderna med hjälp på plats")
                .doesNotContain("Inte angivet");
    }

    private static void hours(String point, String from, String json) {
        places.put("/api/v1/points/" + point + "/hours/" + from, json, places.admin);
    }

    @Test
    void aPointIsOnTheMapWhereItsPlaceIsKnown() {
        point("jokkmokk-1", ",\"lat\":66.606,\"lon\":19.833");
        point("nowhere", "");

        assertThat(page("/points/jokkmokk-1", null))
                .contains("data-points=\"/maps/points/jokkmokk-1.geojson\"", "data-lat=\"66.606\"");
        JsonNode around =
                places.server.get("/maps/points/jokkmokk-1.geojson", null).json().path("features");
        assertThat(around.get(0).path("properties").path("id").asText()).isEqualTo("jokkmokk-1");
        assertThat(page("/points/nowhere", null)).doesNotContain("data-map");
        assertThat(places.server.get("/maps/points/nowhere.geojson", null).status()).isEqualTo(404);
    }
}
