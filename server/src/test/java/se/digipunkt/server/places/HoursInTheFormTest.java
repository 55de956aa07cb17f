package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hours in the form of a point: from when they hold, and what is asked before they do.
final class HoursInTheFormTest {

    private static final Pattern SURE =
            Pattern.compile("<input [^>]*name=\"sure\"[^>]* value=\"([^\"]+)\"");

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

    @Test
    void changedHoursBeginTomorrowWhetherTheDayIsLeftOrEmptied() {
        String tomorrow = places.server.bean(HoursHistory.class).today().plusDays(1).toString();
        for (boolean emptied : new boolean[] {true, false}) {
            String id = "tomorrow-" + emptied;
            edited.library(id);
            Map<String, String> form = edited.opened("/points/" + id + "/edit", places.jokkmokk);
            assertThat(form).containsEntry("hoursFrom", tomorrow);
            Map<String, String> typed =
                    EditedPlaces.typed(form, "openingHours", "Mo-Fr 10:00-18:00");
            typed = emptied ? EditedPlaces.typed(typed, "hoursFrom", "") : typed;

            assertThat(places.form("/points/" + id + "/edit", typed, places.jokkmokk).status())
                    .isEqualTo(303);

            assertThat(versions(id)).containsExactly("", tomorrow);
        }
    }

    @Test
    void hoursThatAreLeftAloneBeginOnNoOtherDay() {
        edited.library("alone");
        String tomorrow = places.server.bean(HoursHistory.class).today().plusDays(1).toString();
        places.put(
                "/api/v1/points/alone/hours/" + tomorrow,
                "{\"openingHours\":\"Mo-Fr 08:00-09:00\"}",
                places.admin);
        Map<String, String> form = edited.opened("/points/alone/edit", places.jokkmokk);

        assertThat(
                        places.form(
                                        "/points/alone/edit",
                                        EditedPlaces.typed(form, "name", "Nya namnet"),
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
        edited.library("summer");
        String path = "/points/summer/edit";
        String tomorrow = places.server.bean(HoursHistory.class).today().plusDays(1).toString();
        places.put(
                "/api/v1/points/summer/hours/" + tomorrow,
                "{\"openingHours\":\"Mo-Fr 08:00-09:00\"}",
                places.admin);
        Map<String, String> form = edited.opened(path, places.jokkmokk);
        assertThat(form).containsEntry("hoursFrom", "");

        Map<String, String> changed = EditedPlaces.typed(form, "openingHours", "Mo-Fr 10:00-18:00");
        RunningServer.Answer whichDay = places.form(path, changed, places.jokkmokk);
        RunningServer.Answer asked =
                places.form(
                        path, EditedPlaces.typed(changed, "hoursFrom", tomorrow), places.jokkmokk);
        RunningServer.Answer same =
                places.form(path, EditedPlaces.typed(form, "hoursFrom", tomorrow), places.jokkmokk);

        assertThat(whichDay.status()).isEqualTo(422);
        assertThat(whichDay.response().body()).contains("id=\"hoursFrom-error\"");
        for (RunningServer.Answer answer : List.of(asked, same)) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.response().body())
                    .contains("Ersätter de tider", "08:00–09:00", "id=\"sure\"");
        }
        assertThat(hoursOf("summer")).containsExactly("Mo-Fr 10:00-17:00", "Mo-Fr 08:00-09:00");
        Map<String, String> sure =
                EditedPlaces.typed(
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

    /// What the form of a library says to what was typed in it.
    private static String refused(String id, String... pairs) {
        edited.library(id);
        String path = "/points/" + id + "/edit";
        Map<String, String> form = edited.opened(path, places.jokkmokk);
        RunningServer.Answer answer =
                places.form(path, EditedPlaces.typed(form, pairs), places.jokkmokk);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(versions(id)).as("nothing is stored").hasSize(1);
        return answer.response().body();
    }

    @Test
    void hoursOverMidnightAreAskedAboutInTheFormOfAPointToo() {
        assertThat(refused("night", "openingHours", "Mo-Fr 17:00-10:00"))
                .contains("över midnatt", "id=\"sure\"");
    }

    @Test
    void daysThatAreCountedAlreadyAreAskedAboutInTheFormOfAPointToo() {
        assertThat(
                        refused(
                                "lib-past",
                                "openingHours",
                                "Mo-Fr 10:00-18:00",
                                "hoursFrom",
                                "2020-01-06"))
                .contains("räknas om", "id=\"sure\"");
    }

    @Test
    void whatCannotBeReadIsToldBeforeAnythingIsAsked() {
        assertThat(
                        refused(
                                "lib-typo",
                                "openingHours",
                                "Mo-Fr 10-klockan",
                                "hoursFrom",
                                "2020-01-06"))
                .contains("id=\"openingHours-error\"")
                .doesNotContain("räknas om");
    }

    @Test
    void daysOfThePointThatAreCountedAlreadyAreAskedAboutOnce() {
        edited.library("lib-days");
        String path = "/points/lib-days/edit";
        Map<String, String> later =
                EditedPlaces.typed(edited.opened(path, places.jokkmokk), "validFrom", "2020-01-06");

        RunningServer.Answer asked = places.form(path, later, places.jokkmokk);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.response().body())
                .contains("Platsens första eller sista dag ändras", "räknas om", "id=\"sure\"");
        Matcher tag = SURE.matcher(asked.response().body());
        assertThat(tag.find()).isTrue();
        assertThat(
                        places.form(
                                        path,
                                        EditedPlaces.typed(later, "sure", tag.group(1)),
                                        places.jokkmokk)
                                .status())
                .isEqualTo(303);
    }
}
