package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.server.RunningServer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two people and one form, for points and buses, for the coordinator and the admin.
final class PlaceEditingTest {

    private static final Pattern FIELD =
            Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"[^>]*>");

    private static final Pattern SURE =
            Pattern.compile("<input [^>]*name=\"sure\"[^>]* value=\"([^\"]+)\"");

    private static PlacesServer places;

    @BeforeAll
    static void start() {
        places = new PlacesServer();
    }

    @AfterAll
    static void stop() {
        places.close();
    }

    /// What a browser would send of the page if nothing was typed.
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new HashMap<>(Map.of("municipality", "2510"));
        FIELD.matcher(page)
                .results()
                .filter(field -> !field.group().contains("checkbox"))
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        if (page.contains("name=\"kinds\"")) {
            fields.put("kinds", "library");
        }
        return fields;
    }

    private static Map<String, String> opened(String path, String token) {
        return fields(places.server.get(path, token).response().body());
    }

    private static Map<String, String> typed(Map<String, String> form, String... pairs) {
        Map<String, String> typed = new HashMap<>(form);
        for (int i = 0; i < pairs.length; i += 2) {
            typed.put(pairs[i], pairs[i + 1]);
        }
        return typed;
    }

    private static void library(String id) {
        places.server.post(
                "/api/v1/points",
                """
                {"id":"%s","name":"Biblioteket","kinds":["library"],"municipality":"2510",
                 "openingHours":"Mo-Fr 10:00-17:00"}
                """
                        .formatted(id),
                places.admin);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheOtherChangedIsShownAndNothingTypedIsLost(boolean adminIsSecond) {
        String first = adminIsSecond ? places.jokkmokk : places.admin;
        String second = adminIsSecond ? places.admin : places.jokkmokk;
        String id = "two-" + adminIsSecond;
        String path = "/points/" + id + "/edit";
        library(id);
        Map<String, String> one = opened(path, first);
        Map<String, String> other = opened(path, second);

        String today = places.server.bean(HoursHistory.class).today().toString();
        places.form(
                path,
                typed(
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
                        typed(other, "name", "Bokhuset", "staffedHours", "Tu 10:00-12:00"),
                        second);

        String page = stale.response().body();
        assertThat(stale.status()).isEqualTo(409);
        assertShowsBoth(page);
        assertThat(places.server.get("/points/" + id, null).response().body())
                .contains("Girjerádju")
                .doesNotContain("Bokhuset");
        assertThat(places.form(path, fields(page), second).status()).isEqualTo(303);
        assertThat(places.server.get("/points/" + id, null).response().body())
                .contains("Bokhuset", "tisdag", "10:00–12:00", "måndag–fredag", "09:00–16:00");
    }

    private static void assertShowsBoth(String page) {
        assertThat(page)
                .contains("Någon annan har sparat ändringar", "<bdi>Girjerádju</bdi>")
                .contains("<bdi>Mo-Fr 09:00-16:00</bdi>", "<bdi>Mo-Fr 10:00-17:00</bdi>")
                .containsOnlyOnce("Du har skrivit något annat");
        assertThat(fields(page))
                .containsEntry("name", "Bokhuset")
                .containsEntry("staffedHours", "Tu 10:00-12:00")
                .containsEntry("openingHours", "Mo-Fr 09:00-16:00");
    }

    @Test
    void hoursThatSomebodyElseAddedForAComingDayAreShownToWhoWritesHours() {
        library("coming");
        String path = "/points/coming/edit";
        Map<String, String> one = opened(path, places.admin);
        Map<String, String> other = opened(path, places.jokkmokk);
        places.form(
                path,
                typed(one, "openingHours", "Mo 09:00-12:00", "hoursFrom", "2090-01-01"),
                places.admin);
        Map<String, String> mine =
                typed(other, "openingHours", "Tu 09:00-12:00", "hoursFrom", "2090-01-01");

        RunningServer.Answer stale = places.form(path, mine, places.jokkmokk);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.response().body()).contains("2090-01-01 Mo 09:00-12:00");
        assertThat(places.form(path, typed(other, "name", "Girjerádju"), places.jokkmokk).status())
                .isEqualTo(303);
    }

    @Test
    void aBusIsNotOverwrittenEither() {
        places.server.post(
                "/api/v1/buses",
                "{\"id\":\"bus-two\",\"name\":\"Bokbussen\",\"municipality\":\"2510\"}",
                places.admin);
        Map<String, String> one = opened("/buses/bus-two/edit", places.admin);

        places.form("/buses/bus-two/edit", typed(one, "name", "Girjebussa"), places.jokkmokk);
        RunningServer.Answer stale =
                places.form("/buses/bus-two/edit", typed(one, "name", "Bussen"), places.admin);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.response().body()).contains("<bdi>Girjebussa</bdi>", "value=\"Bussen\"");
        assertThat(places.server.get("/buses", null).response().body()).contains("Girjebussa");
    }

    @Test
    void aFaultDoesNotMakeTheFormForgetWhatItStartedFrom() {
        library("faulty");
        Map<String, String> form = opened("/points/faulty/edit", places.admin);
        Map<String, String> again =
                fields(
                        places.form("/points/faulty/edit", typed(form, "name", ""), places.admin)
                                .response()
                                .body());

        places.form("/points/faulty/edit", typed(form, "name", "Bokhuset"), places.jokkmokk);

        assertThat(
                        places.form(
                                        "/points/faulty/edit",
                                        typed(again, "name", "Läshuset"),
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

    @Test
    void changedHoursBeginTomorrowWhetherTheDayIsLeftOrEmptied() {
        String tomorrow = places.server.bean(HoursHistory.class).today().plusDays(1).toString();
        for (boolean emptied : new boolean[] {true, false}) {
            String id = "tomorrow-" + emptied;
            library(id);
            Map<String, String> form = opened("/points/" + id + "/edit", places.jokkmokk);
            assertThat(form).containsEntry("hoursFrom", tomorrow);
            Map<String, String> typed = typed(form, "openingHours", "Mo-Fr 10:00-18:00");
            typed = emptied ? typed(typed, "hoursFrom", "") : typed;

            assertThat(places.form("/points/" + id + "/edit", typed, places.jokkmokk).status())
                    .isEqualTo(303);

            assertThat(versions(id)).containsExactly("", tomorrow);
        }
    }

    @Test
    void hoursThatAreLeftAloneBeginOnNoOtherDay() {
        library("alone");
        String tomorrow = places.server.bean(HoursHistory.class).today().plusDays(1).toString();
        places.put(
                "/api/v1/points/alone/hours/" + tomorrow,
                "{\"openingHours\":\"Mo-Fr 08:00-09:00\"}",
                places.admin);
        Map<String, String> form = opened("/points/alone/edit", places.jokkmokk);

        assertThat(
                        places.form(
                                        "/points/alone/edit",
                                        typed(form, "name", "Nya namnet"),
                                        places.jokkmokk)
                                .status())
                .isEqualTo(303);

        assertThat(
                        places.server
                                .get("/api/v1/points/alone/hours", null)
                                .json()
                                .path("items")
                                .findValuesAsText("openingHours"))
                .containsExactly("Mo-Fr 10:00-17:00", "Mo-Fr 08:00-09:00");
    }

    @Test
    void hoursThatBeginTomorrowAreReplacedByNobodyWhoDoesNotSaySo() {
        library("summer");
        String path = "/points/summer/edit";
        String tomorrow = places.server.bean(HoursHistory.class).today().plusDays(1).toString();
        places.put(
                "/api/v1/points/summer/hours/" + tomorrow,
                "{\"openingHours\":\"Mo-Fr 08:00-09:00\"}",
                places.admin);
        Map<String, String> form = opened(path, places.jokkmokk);
        assertThat(form).containsEntry("hoursFrom", "");

        Map<String, String> changed = typed(form, "openingHours", "Mo-Fr 10:00-18:00");
        RunningServer.Answer whichDay = places.form(path, changed, places.jokkmokk);
        RunningServer.Answer asked =
                places.form(path, typed(changed, "hoursFrom", tomorrow), places.jokkmokk);
        RunningServer.Answer same =
                places.form(path, typed(form, "hoursFrom", tomorrow), places.jokkmokk);

        assertThat(whichDay.status()).isEqualTo(422);
        assertThat(whichDay.response().body()).contains("id=\"hoursFrom-error\"");
        for (RunningServer.Answer answer : List.of(asked, same)) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.response().body())
                    .contains("Ersätter de tider", "08:00–09:00", "id=\"sure\"");
        }
        assertThat(hoursOf("summer")).containsExactly("Mo-Fr 10:00-17:00", "Mo-Fr 08:00-09:00");
        Map<String, String> sure =
                typed(
                        changed,
                        "hoursFrom",
                        tomorrow,
                        "sure",
                        "replaces " + tomorrow + " Mo-Fr 08:00-09:00 -");
        assertThat(places.form(path, sure, places.jokkmokk).status()).isEqualTo(303);
        assertThat(hoursOf("summer")).containsExactly("Mo-Fr 10:00-17:00", "Mo-Fr 10:00-18:00");
    }

    private static List<String> hoursOf(String id) {
        return places.server
                .get("/api/v1/points/" + id + "/hours", null)
                .json()
                .path("items")
                .findValuesAsText("openingHours");
    }

    @Test
    void aPlaceThatIsNotThereIsNotAskedAbout() {
        assertThat(
                        places.form(
                                        "/points/nowhere/edit",
                                        Map.of("openingHours", "Mo-Fr 17:00-10:00"),
                                        places.admin)
                                .status())
                .isEqualTo(404);
    }

    private static List<String> versions(String id) {
        List<String> days = new ArrayList<>();
        places.server
                .get("/api/v1/points/" + id + "/hours", null)
                .json()
                .path("items")
                .forEach(version -> days.add(version.path("validFrom").asText("")));
        return days;
    }

    @Test
    void hoursOverMidnightAreAskedAboutInTheFormOfAPointToo() {
        library("night");
        Map<String, String> form =
                typed(
                        opened("/points/night/edit", places.jokkmokk),
                        "openingHours",
                        "Mo-Fr 17:00-10:00");

        RunningServer.Answer asked = places.form("/points/night/edit", form, places.jokkmokk);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.response().body()).contains("över midnatt", "id=\"sure\"");
        assertThat(versions("night")).hasSize(1);
    }

    @Test
    void daysThatAreCountedAlreadyAreAskedAboutInTheFormOfAPointToo() {
        library("lib-past");
        String path = "/points/lib-past/edit";
        Map<String, String> longer =
                typed(
                        opened(path, places.jokkmokk),
                        "openingHours",
                        "Mo-Fr 10:00-18:00",
                        "hoursFrom",
                        "2020-01-06");

        RunningServer.Answer asked = places.form(path, longer, places.jokkmokk);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.response().body()).contains("räknas om", "id=\"sure\"");
    }

    @Test
    void daysOfThePointThatAreCountedAlreadyAreAskedAboutOnce() {
        library("lib-days");
        String path = "/points/lib-days/edit";
        Map<String, String> later = typed(opened(path, places.jokkmokk), "validFrom", "2020-01-06");

        RunningServer.Answer asked = places.form(path, later, places.jokkmokk);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.response().body())
                .contains("Platsens första eller sista dag ändras", "räknas om", "id=\"sure\"");
        Matcher tag = SURE.matcher(asked.response().body());
        assertThat(tag.find()).isTrue();
        assertThat(places.form(path, typed(later, "sure", tag.group(1)), places.jokkmokk).status())
                .isEqualTo(303);
    }

    @Test
    void whatCannotBeReadIsToldBeforeAnythingIsAsked() {
        library("lib-typo");
        String path = "/points/lib-typo/edit";
        Map<String, String> typo =
                typed(
                        opened(path, places.jokkmokk),
                        "openingHours",
                        "Mo-Fr 10-klockan",
                        "hoursFrom",
                        "2020-01-06");

        RunningServer.Answer refused = places.form(path, typo, places.jokkmokk);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body())
                .contains("id=\"openingHours-error\"")
                .doesNotContain("räknas om");
    }
}
