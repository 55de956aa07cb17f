package se.digipunkt.server.places.revision;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.places.revision.HoursServer.fields;
import static se.digipunkt.server.places.revision.HoursServer.typed;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Two libraries in Jokkmokk and one in Kiruna.
final class ManyPagesTest {

    private static final String PATH = "/points/all/revision";
    private static final String RULES = "; PH off";

    private HoursServer hours;

    @BeforeEach
    void start() {
        hours = new HoursServer();
        hours.library("porjus", "2510", "Mo-Fr 10:00-17:00");
        hours.library("murjek", "2510", "week 1-53/2 Mo 10:00-12:00");
        hours.library("vittangi", "2584", "Mo-Fr 09:00-18:00");
    }

    @AfterEach
    void stop() {
        hours.close();
    }

    private List<Map.Entry<String, String>> opened(String token, String... points) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(fields(hours.page(PATH, token)));
        for (String point : points) {
            fields.add(Map.entry("point", point));
        }
        return fields;
    }

    private List<Map.Entry<String, String>> newHours(String token, String... points) {
        return typed(
                opened(token, points),
                "open-w0-from1",
                "9",
                "open-w0-to1",
                "15",
                "hoursFrom",
                "2027-01-04");
    }

    @Test
    void theHoursOfTwoThousandAreReplacedAtOnce() {
        StringBuilder csv = new StringBuilder("id,name,kinds,municipality,openingHours\n");
        for (int i = 0; i < 2000; i++) {
            csv.append(
                    "p-%d,Punkt %d,village-point,2510,Mo-Fr 10:00-1%d:00%n"
                            .formatted(i, i, i % 4 + 4));
        }
        hours.server.send(
                "POST", "/api/v1/imports/points", "text/csv", csv.toString(), hours.admin);
        RunningServer.Answer all =
                hours.send(PATH, newHours(hours.jokkmokk), "all", hours.jokkmokk);

        RunningServer.Answer preview =
                hours.send(PATH, fields(body(all)), "preview", hours.jokkmokk);

        assertThat(preview.status()).as(body(preview)).isEqualTo(200);
        assertThat(body(preview))
                .contains("Biblioteket porjus", "Punkt 1999", "Servicepunkter: 500");
        assertThat(body(preview).split("<section class=\"card\"", -1))
                .as("those that change in the same way are told together")
                .hasSize(1 + 5);

        RunningServer.Answer applied =
                hours.send(PATH, fields(body(preview)), "apply", hours.jokkmokk);

        assertThat(applied.status()).as(body(applied)).isEqualTo(200);
        assertThat(hours.versions("p-1999"))
                .containsExactly(
                        "always Mo-Fr 10:00-17:00 / -",
                        "2027-01-04 Mo-Fr 09:00-15:00" + RULES + " / -");
    }

    @Test
    void moreThanCanBeChangedAtOnceIsToldInTheForm() {
        String[] many = IntStream.range(0, 5001).mapToObj(i -> "p-" + i).toArray(String[]::new);

        RunningServer.Answer refused =
                hours.send(PATH, newHours(hours.jokkmokk, many), "preview", hours.jokkmokk);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(body(refused)).contains("Välj högst 5000 servicepunkter åt gången.");
    }

    private static String body(RunningServer.Answer answer) {
        return answer.response().body();
    }

    @Test
    void theHoursOfManyAreReplacedAfterAPreview() {
        RunningServer.Answer preview =
                hours.send(
                        PATH,
                        newHours(hours.jokkmokk, "porjus", "murjek"),
                        "preview",
                        hours.jokkmokk);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(body(preview))
                .contains("Biblioteket porjus", "Biblioteket murjek", "Ändra tiderna för 2")
                .containsSubsequence("Före", "måndag–fredag 10:00–17:00", "35 tim")
                .containsSubsequence("Efter", "måndag–fredag 09:00–15:00", "30 tim");
        assertThat(hours.versions("porjus")).hasSize(1);

        RunningServer.Answer applied =
                hours.send(PATH, fields(body(preview)), "apply", hours.jokkmokk);

        assertThat(applied.status()).as(body(applied)).isEqualTo(200);
        assertThat(body(applied)).contains("Ändrade servicepunkter: 2", "/points/murjek/hours");
        assertThat(hours.versions("porjus"))
                .containsExactly(
                        "always Mo-Fr 10:00-17:00 / -",
                        "2027-01-04 Mo-Fr 09:00-15:00" + RULES + " / -");
        assertThat(hours.versions("murjek")).hasSize(2);
        assertThat(hours.versions("vittangi")).hasSize(1);
    }

    @Test
    void whatManyHavePromisedAlreadyStands() {
        List<Map.Entry<String, String>> past =
                typed(newHours(hours.jokkmokk, "porjus"), "hoursFrom", "2026-01-05");

        RunningServer.Answer refused = hours.send(PATH, past, "preview", hours.jokkmokk);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(body(refused)).contains("från en kommande dag");
    }

    @Test
    void hoursForSomeDaysGiveWayToWhatWouldHaveHeld() {
        hours.json(
                "PUT",
                "/api/v1/points/porjus/hours/2027-07-01",
                "{\"openingHours\":\"Mo-Fr 11:00-16:00\"}",
                hours.admin,
                null);
        List<Map.Entry<String, String>> fields =
                typed(
                        opened(hours.jokkmokk, "porjus"),
                        "open-as",
                        "closed",
                        "hoursFrom",
                        "2027-06-14",
                        "hoursLast",
                        "2027-08-08");

        RunningServer.Answer preview = hours.send(PATH, fields, "preview", hours.jokkmokk);
        assertThat(body(preview))
                .contains("Ersätter de tider som var inlagda från 1 juli 2027")
                .contains("till och med 8 aug. 2027");
        hours.send(PATH, fields(body(preview)), "apply", hours.jokkmokk);

        assertThat(hours.versions("porjus"))
                .containsExactly(
                        "always Mo-Fr 10:00-17:00 / -",
                        "2027-06-14 off / -",
                        "2027-08-09 Mo-Fr 11:00-16:00 / -");
    }

    @Test
    void aPartIsPutIntoTheHoursThatEachHasAndWhatCannotBeIsTold() {
        List<Map.Entry<String, String>> fields =
                typed(
                        opened(hours.admin, "porjus", "murjek", "vittangi"),
                        "what",
                        "season",
                        "hoursFrom",
                        "2027-01-01");
        RunningServer.Answer season = hours.send(PATH, fields, "show", hours.admin);
        List<Map.Entry<String, String>> summer =
                typed(
                        fields(body(season)),
                        "open-s0-fromDay",
                        "15",
                        "open-s0-fromMonth",
                        "6",
                        "open-s0-toDay",
                        "15",
                        "open-s0-toMonth",
                        "8",
                        "open-s0-w0-from1",
                        "10",
                        "open-s0-w0-to1",
                        "14");

        RunningServer.Answer preview = hours.send(PATH, summer, "preview", hours.admin);

        assertThat(body(preview))
                .containsSubsequence("Kan inte ändras så här", "Biblioteket murjek")
                .contains("15 juni–15 augusti måndag–fredag 10:00–14:00");
        hours.send(PATH, fields(body(preview)), "apply", hours.admin);
        String part = "; Jun 15-Aug 15 off; Jun 15-Aug 15 Mo-Fr 10:00-14:00 / -";
        assertThat(hours.versions("vittangi")).contains("2027-01-01 Mo-Fr 09:00-18:00" + part);
        assertThat(hours.versions("porjus")).contains("2027-01-01 Mo-Fr 10:00-17:00" + part);
        assertThat(hours.versions("murjek")).hasSize(1);
    }

    @Test
    void hoursOfHelpThatAreGivenApartAreChangedOnlyWhenThatIsChosen() {
        hours.json(
                "PUT",
                "/api/v1/points/porjus/hours/2026-12-01",
                """
                {"openingHours":"Mo-Fr 09:00-18:00","staffedHours":"Tu 10:00-12:00"}
                """,
                hours.admin,
                null);
        List<Map.Entry<String, String>> holidays =
                typed(
                        opened(hours.jokkmokk, "porjus"),
                        "what",
                        "holidays",
                        "open-ph",
                        "closed",
                        "hoursFrom",
                        "2027-01-01");
        List<Map.Entry<String, String>> doors = typed(holidays, "help-too-holidays", "false");

        hours.send(PATH, preview(doors), "apply", hours.admin);
        assertThat(hours.versions("porjus"))
                .contains("2027-01-01 Mo-Fr 09:00-18:00; PH off / Tu 10:00-12:00");
        hours.send(PATH, preview(holidays), "apply", hours.admin);
        assertThat(hours.versions("porjus"))
                .contains("2027-01-01 Mo-Fr 09:00-18:00; PH off / Tu 10:00-12:00; PH off");
    }

    private List<Map.Entry<String, String>> preview(List<Map.Entry<String, String>> fields) {
        return fields(body(hours.send(PATH, fields, "preview", hours.admin)));
    }

    @Test
    void whatChangedSinceThePreviewIsLookedThroughAgain() {
        RunningServer.Answer preview =
                hours.send(
                        PATH, newHours(hours.admin, "porjus", "vittangi"), "preview", hours.admin);
        hours.json(
                "POST",
                "/api/v1/points/vittangi/exceptions",
                "{\"from\":\"2027-01-05\",\"to\":\"2027-01-05\"}",
                hours.admin,
                null);

        RunningServer.Answer stale = hours.send(PATH, fields(body(preview)), "apply", hours.admin);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(body(stale)).contains("Något har ändrats", "Står kvar, stängt");
        assertThat(hours.versions("porjus")).hasSize(1);
        assertThat(hours.send(PATH, fields(body(stale)), "apply", hours.admin).status())
                .isEqualTo(200);
        assertThat(hours.versions("vittangi")).hasSize(2);
    }

    @Test
    void nobodyChangesWhatIsNotTheirs() {
        assertThat(hours.page(PATH, hours.jokkmokk))
                .contains("Biblioteket porjus")
                .doesNotContain("vittangi");
        assertThat(hours.page(PATH, hours.region)).contains("porjus", "vittangi");
        assertThat(
                        hours.send(
                                        PATH,
                                        newHours(hours.jokkmokk, "porjus", "vittangi"),
                                        "preview",
                                        hours.jokkmokk)
                                .status())
                .isEqualTo(403);
        assertThat(
                        hours.json(
                                        "POST",
                                        "/api/v1/hours-changes",
                                        """
                                        {"points":["porjus","vittangi"],"from":"2027-01-01",
                                         "openingHours":"Mo 10:00-12:00"}
                                        """,
                                        hours.jokkmokk,
                                        null)
                                .status())
                .isEqualTo(403);
        assertThat(hours.versions("porjus")).hasSize(1);
    }

    @Test
    void whatIsMissingIsToldAndNothingTypedIsLost() {
        List<Map.Entry<String, String>> fields =
                typed(opened(hours.jokkmokk), "open-w0-from1", "nio", "hoursLast", "2020-01-01");

        RunningServer.Answer refused = hours.send(PATH, fields, "preview", hours.jokkmokk);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(body(refused))
                .contains("href=\"#points\"", "href=\"#open-w0-from1\"", "value=\"nio\"");
        List<Map.Entry<String, String>> eves =
                fields(
                        body(
                                hours.send(
                                        PATH,
                                        typed(fields(body(refused)), "what", "eves"),
                                        "show",
                                        hours.jokkmokk)));
        assertThat(eves).contains(Map.entry("open-w0-from1", "nio"));
        assertThat(body(hours.send(PATH, eves, "all", hours.jokkmokk))).contains("Valda: 2");
    }

    private RunningServer.Answer many(boolean preview, @Nullable String ifMatch) {
        String wish =
                """
                {"points":["porjus","vittangi"],"from":"2027-01-01",
                 "openingHours":"Mo 10:00-12:00","staffedHours":"Mo 11:00-12:00","preview":%s}
                """
                        .formatted(preview);
        return hours.json("POST", "/api/v1/hours-changes", wish, hours.region, ifMatch);
    }

    private RunningServer.Answer fromNewYear(String text, @Nullable String ifMatch) {
        return hours.json(
                "PUT",
                "/api/v1/points/porjus/hours/2027-01-01",
                "{\"openingHours\":\"" + text + "\"}",
                hours.jokkmokk,
                ifMatch);
    }

    private static String tag(RunningServer.Answer answer) {
        return answer.response().headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void aProgramSeesAPreviewAndAppliesWhatItSaw() {
        RunningServer.Answer preview = many(true, null);

        JsonNode first = preview.json().path("items").get(0);
        assertThat(first.path("before").path("minutesOfWeek").asInt()).isEqualTo(2100);
        assertThat(first.path("after").path("minutesOfWeek").asInt()).isEqualTo(120);
        assertThat(hours.versions("porjus")).hasSize(1);
        fromNewYear("off", null);
        assertThat(many(false, tag(preview)).slug()).isEqualTo("changed-meanwhile");
        assertThat(hours.versions("vittangi")).hasSize(1);
        assertThat(many(false, null).json().path("applied").asBoolean()).isTrue();
        assertThat(hours.versions("vittangi"))
                .contains("2027-01-01 Mo 10:00-12:00 / Mo 11:00-12:00");
    }

    @Test
    void aProgramDoesNotOverwriteComingHoursThatItHasNotSeen() {
        String path = "/api/v1/points/porjus";
        String seen = tag(hours.server.get(path + "/hours", null));
        String point = tag(hours.server.get(path, null));

        assertThat(fromNewYear("Mo 10:00-12:00", seen).status()).isEqualTo(204);
        RunningServer.Answer stale = fromNewYear("off", seen);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.slug()).isEqualTo("changed-meanwhile");
        String whole =
                """
                {"name":"Biblioteket","kinds":["library"],"municipality":"2510",
                 "openingHours":"Tu 10:00-12:00","hoursFrom":"2027-01-01"}
                """;
        assertThat(hours.json("PUT", path, whole, hours.jokkmokk, point).status()).isEqualTo(412);
        String coming = path + "/hours/2027-01-01";
        assertThat(hours.json("DELETE", coming, "", hours.jokkmokk, seen).status()).isEqualTo(412);
        assertThat(hours.versions("porjus")).contains("2027-01-01 Mo 10:00-12:00 / -");
        assertThat(fromNewYear("Mo 10", null).slug()).isEqualTo("validation");
        assertThat(hours.json("PUT", coming, "{}", hours.kiruna, null).status()).isEqualTo(403);
    }
}
