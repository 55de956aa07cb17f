package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.RunningServer;

import java.util.Map;

/// Two people and one form, for points and buses, for the coordinator and the admin.
final class PlaceEditingTest {

    private static PlacesServer places;
    private static EditedPlaces edited;

    @BeforeAll
    static void start() {
        places = new PlacesServer();
        edited = new EditedPlaces(places);
    }

    @AfterAll
    static void stop() {
        places.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheOtherChangedIsShownAndNothingTypedIsLost(boolean adminIsSecond) {
        String first = adminIsSecond ? places.jokkmokk : places.admin;
        String second = adminIsSecond ? places.admin : places.jokkmokk;
        String id = "two-" + adminIsSecond;
        String path = "/points/" + id + "/edit";
        edited.library(id);
        Map<String, String> one = edited.opened(path, first);
        Map<String, String> other = edited.opened(path, second);

        String today = places.server.bean(HoursHistory.class).today().toString();
        places.form(
                path,
                EditedPlaces.typed(
                        one,
                        "name",
                        "Girjerádju",
                        "openingHours",
                        "Mo-Fr 09:00-16:00",
                        "hoursFrom",
                        today),
                first);
        RunningServer.Answer stale =
                places.form(
                        path,
                        EditedPlaces.typed(
                                other, "name", "Bokhuset", "staffedHours", "Tu 10:00-12:00"),
                        second);

        String page = stale.response().body();
        assertThat(stale.status()).isEqualTo(409);
        assertShowsBoth(page);
        assertThat(places.server.get("/points/" + id, null).response().body())
                .contains("Girjerádju")
                .doesNotContain("Bokhuset");
        assertThat(places.form(path, EditedPlaces.fields(page), second).status()).isEqualTo(303);
        assertThat(places.server.get("/points/" + id, null).response().body())
                .contains("Bokhuset", "tisdag", "10:00–12:00", "måndag–fredag", "09:00–16:00");
    }

    private static void assertShowsBoth(String page) {
        assertThat(page)
                .contains("Någon annan har sparat ändringar", "<bdi>Girjerádju</bdi>")
                .contains("<bdi>Mo-Fr 09:00-16:00</bdi>", "<bdi>Mo-Fr 10:00-17:00</bdi>")
                .containsOnlyOnce("Du har skrivit något annat");
        assertThat(EditedPlaces.fields(page))
                .containsEntry("name", "Bokhuset")
                .containsEntry("staffedHours", "Tu 10:00-12:00")
                .containsEntry("openingHours", "Mo-Fr 09:00-16:00");
    }

    @Test
    void hoursThatSomebodyElseAddedForAComingDayAreShownToWhoWritesHours() {
        edited.library("coming");
        String path = "/points/coming/edit";
        Map<String, String> one = edited.opened(path, places.admin);
        Map<String, String> other = edited.opened(path, places.jokkmokk);
        places.form(
                path,
                EditedPlaces.typed(
                        one, "openingHours", "Mo 09:00-12:00", "hoursFrom", "2090-01-01"),
                places.admin);
        Map<String, String> mine =
                EditedPlaces.typed(
                        other, "openingHours", "Tu 09:00-12:00", "hoursFrom", "2090-01-01");

        RunningServer.Answer stale = places.form(path, mine, places.jokkmokk);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.response().body()).contains("2090-01-01 Mo 09:00-12:00");
        assertThat(
                        places.form(
                                        path,
                                        EditedPlaces.typed(other, "name", "Girjerádju"),
                                        places.jokkmokk)
                                .status())
                .isEqualTo(303);
    }

    @Test
    void aBusIsNotOverwrittenEither() {
        places.server.post(
                "/api/v1/buses",
                "{\"id\":\"bus-two\",\"name\":\"Bokbussen\",\"municipality\":\"2510\"}",
                places.admin);
        Map<String, String> one = edited.opened("/buses/bus-two/edit", places.admin);

        places.form(
                "/buses/bus-two/edit",
                EditedPlaces.typed(one, "name", "Girjebussa"),
                places.jokkmokk);
        RunningServer.Answer stale =
                places.form(
                        "/buses/bus-two/edit",
                        EditedPlaces.typed(one, "name", "Bussen"),
                        places.admin);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.response().body()).contains("<bdi>Girjebussa</bdi>", "value=\"Bussen\"");
        assertThat(places.server.get("/buses", null).response().body()).contains("Girjebussa");
    }

    @Test
    void aFaultDoesNotMakeTheFormForgetWhatItStartedFrom() {
        edited.library("faulty");
        Map<String, String> form = edited.opened("/points/faulty/edit", places.admin);
        Map<String, String> again =
                EditedPlaces.fields(
                        places.form(
                                        "/points/faulty/edit",
                                        EditedPlaces.typed(form, "name", ""),
                                        places.admin)
                                .response()
                                .body());

        places.form(
                "/points/faulty/edit",
                EditedPlaces.typed(form, "name", "Bokhuset"),
                places.jokkmokk);

        assertThat(
                        places.form(
                                        "/points/faulty/edit",
                                        EditedPlaces.typed(again, "name", "Läshuset"),
                                        places.admin)
                                .status())
                .isEqualTo(409);
    }

    @Test
    void errorsStandFirstAndLeadToTheFieldsAndWhatIsSavedIsSaid() {
        for (String path : new String[] {"/points/all/new", "/buses/all/new"}) {
            String page =
                    places.form(path, Map.of("municipality", "2510"), places.jokkmokk)
                            .response()
                            .body();

            assertThat(page)
                    .contains("<title>Fel: ")
                    .containsSubsequence("autofocus", "href=\"#name\">Namn: ", "<h1>");
        }
        assertThat(places.server.get("/buses?saved", places.jokkmokk).response().body())
                .containsSubsequence("role=\"status\"", "Sparat.", "<h1>")
                .doesNotContain("saved&amp;lang", "saved&lang");
    }
}
