package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a resident and the staff read of the shop in Kvikkjokk on Friday 2026-11-20 at 10:07.
final class PointPageTest {

    private static final String SHOP = "/points/kvikkjokk";
    private static final Pattern UNDO = Pattern.compile("action=\"([^\"]*/withdrawal)\"");

    private PlacesServer places;

    @BeforeEach
    void start() {
        places = PlacesServer.onFriday();
        shop("Mo-Fr 10:00-16:00; PH off", "Tu 12:00-14:00");
    }

    @AfterEach
    void stop() {
        places.close();
    }

    private void shop(String opening, String staffed) {
        places.server.post(
                "/api/v1/points",
                """
                {"id":"kvikkjokk","name":"Affären i Kvikkjokk","kinds":["village-point"],
                 "municipality":"2510","lat":66.95,"lon":17.72,
                 "openingHours":"%s","staffedHours":"%s"}
                """
                        .formatted(opening, staffed),
                places.admin);
    }

    private String page(String path, @Nullable String token) {
        RunningServer.Answer answer = places.server.get(path, token);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    private RunningServer.Answer click(String path, String token) {
        return places.form(path, Map.of(), token);
    }

    @Test
    void tellsWhetherItIsOpenAndWhenThereIsHelpInTheReadersLanguage() {
        assertThat(page(SHOP, null))
                .contains("Öppet nu till 16:00", "Nästa hjälp tis 24 nov. 12:00–14:00")
                .containsSubsequence("Öppettider", "måndag–fredag", "10:00–16:00", "Stängt")
                .containsSubsequence("När någon kan hjälpa dig", "tisdag", "12:00–14:00")
                .doesNotContain("Mo-Fr");
        assertThat(page(SHOP + "?lang=en", null))
                .contains("Open now until 16:00", "Next help Tue", "Monday–Friday");
        assertThat(page(SHOP + "?lang=ar", null)).contains("مفتوح الآن حتى", "الثلاثاء");
        assertThat(page("/points", null)).contains("Öppet nu till 16:00").doesNotContain("Mo-Fr");
        assertThat(page("/near?lat=66.9&lon=17.7", null)).contains("Nästa hjälp tis 24 nov");
    }

    private RunningServer.Answer close(String staff) {
        return places.form(SHOP + "/closed-today", Map.of("reason", "weather"), staff);
    }

    @Test
    void whyItIsClosedTodayMayBeToldWithOneButtonForEachReason() {
        String staff = places.staffAt("kvikkjokk");

        assertThat(page(SHOP, staff))
                .contains(
                        "name=\"reason\" value=\"not-given\">Meddela stängt i dag<",
                        "name=\"reason\" value=\"building\"",
                        ">Bemanning<");
        assertThat(places.form(SHOP + "/closed-today", Map.of("reason", "flu"), staff).status())
                .isEqualTo(400);
    }

    @Test
    void daysThatAreNotOrdinaryAreToldWithTheirNamesAlsoOnPaper() {
        for (String path : List.of(SHOP, SHOP + "/notice")) {
            assertThat(page(path, null))
                    .containsSubsequence(
                            "måndag–fredag",
                            "10:00–16:00",
                            "Andra tider, till och med 15 jan. 2027",
                            "fre 25 dec., juldagen",
                            "Stängt",
                            "fre 1 jan., nyårsdagen",
                            "Stängt",
                            "ons 6 jan., trettondedag jul",
                            "Stängt")
                    .doesNotContain("annandag jul");
        }
        assertThat(page(SHOP + "?lang=en", null)).contains("Christmas Day");
    }

    @Test
    void hoursToComeTellTheirOwnHolidays() {
        places.form(
                SHOP + "/edit",
                Map.of(
                        "name", "Affären i Kvikkjokk",
                        "kinds", "village-point",
                        "municipality", "2510",
                        "openingHours", "Mo-Su 08:00-20:00; Jun 19-25 Fr off",
                        "hoursFrom", "2027-06-14"),
                places.jokkmokk);

        assertThat(page(SHOP, null))
                .containsSubsequence(
                        "Nya tider från 14 juni 2027",
                        "måndag–söndag",
                        "fre 25 juni, midsommarafton",
                        "Stängt");
    }

    @Test
    void closedTodayIsOneClickAndSoIsTakingItBack() {
        String staff = places.staffAt("kvikkjokk");

        assertThat(close(staff).status()).isEqualTo(303);
        close(staff);

        assertThat(page(SHOP, null))
                .contains(
                        "Stängt just nu, meddelat med kort varsel.",
                        "fre 20 nov. 10:07–24:00",
                        "väder eller väglag")
                .doesNotContain("/withdrawal", "Öppet nu");
        Matcher undo = UNDO.matcher(page(SHOP, staff));
        assertThat(undo.find()).isTrue();
        String action = undo.group(1);
        assertThat(undo.find()).isFalse();
        assertThat(click(action, staff).status()).isEqualTo(303);
        assertThat(page(SHOP, null)).contains("Öppet nu till 16:00");
        assertThat(places.server.bean(PlaceChangeTable.class).list("kvikkjokk"))
                .extracting(change -> change.what().split(" ")[0])
                .containsExactlyInAnyOrder("created", "announced", "withdrew");
    }

    @Test
    void whatResidentsHaveMetIsEndedAndNotUndone() {
        String staff = places.staffAt("kvikkjokk");
        close(staff);
        places.server.bean(TestClock.class).forward(Duration.ofHours(1));

        Matcher undo = UNDO.matcher(page(SHOP, staff));
        assertThat(undo.find()).isTrue();
        click(undo.group(1), staff);

        assertThat(page(SHOP, null)).contains("Öppet nu till 16:00");
        assertThat(
                        places.server
                                .get("/api/v1/points/kvikkjokk/promises?kind=access", null)
                                .json()
                                .path("items")
                                .toString())
                .contains(
                        """
                        {"from":"2026-11-20T09:07:00Z","to":"2026-11-20T10:07:00Z",\
                        "kind":"access","source":"hours","closed":true}\
                        """);
        assertThat(click(undo.group(1), staff).status()).isEqualTo(409);
    }

    private RunningServer.Answer announce(
            String effect, String kind, String from, String fromTime, String to, String toTime) {
        return places.form(
                SHOP + "/exceptions",
                Map.of(
                        "effect", effect,
                        "kind", kind,
                        "from", from,
                        "fromTime", fromTime,
                        "to", to,
                        "toTime", toTime,
                        "reason", "event"),
                places.jokkmokk);
    }

    @Test
    void whatIsWrongWithATimeIsToldAtTheTime() {
        assertThat(
                        announce("closed", "both", "2026-11-24", "25:00", "2026-02-30", "13")
                                .response()
                                .body())
                .contains("id=\"fromTime-error\">Tidpunkten finns inte. Skriv så här: 09:30.")
                .contains("id=\"to-error\">Datumet finns inte. Skriv så här: 2026-11-24.")
                .contains("value=\"25:00\"")
                .doesNotContain("T10:00", "id=\"from-error\"");
        assertThat(
                        announce("closed", "both", "2026-11-24", "17", "2026-11-24", "10.00")
                                .response()
                                .body())
                .contains("id=\"toTime-error\">Slutet ska komma efter början. Fortsätter det");
        assertThat(announce("extra-open", "both", "2026-11-24", "", "", "").response().body())
                .contains("id=\"fromTime-error\">Skriv klockslag också");
    }

    @Test
    void timesAreTakenAsPeopleWriteThemAndADayIsGivenOnce() {
        assertThat(announce("closed", "both", "2026-11-24", "9", "", "13.30").status())
                .isEqualTo(303);

        assertThat(page(SHOP, null)).contains("tis 24 nov. 09:00–13:30");
    }

    @Test
    void extraHelpNeedsAnOpenDoorAndExtraHoursHaveAnEnd() {
        assertThat(
                        announce("extra-open", "staffed", "2026-11-28", "10", "", "12")
                                .response()
                                .body())
                .contains("id=\"kind-error\">Lokalen är inte öppen hela den tiden.");
        assertThat(
                        announce("extra-open", "both", "2026-11-28", "10", "2026-11-30", "12")
                                .response()
                                .body())
                .contains("id=\"to-error\">Extra öppet kan vara högst ett dygn i sträck.");
        assertThat(announce("extra-open", "both", "2026-11-28", "22", "2026-11-29", "1").status())
                .as("over midnight when it is said")
                .isEqualTo(303);
        assertThat(announce("extra-open", "staffed", "2026-11-23", "10", "", "12").status())
                .isEqualTo(303);
    }

    @Test
    void anExceptionIsAnnouncedInAFormThatKeepsWhatWasTyped() {
        Map<String, String> typed =
                Map.of(
                        "effect", "closed",
                        "kind", "staffed",
                        "from", "2026-11-24",
                        "fromTime", "13:00",
                        "to", "2026-11-24",
                        "toTime", "12:00",
                        "reason", "training");
        RunningServer.Answer refused = places.form(SHOP + "/exceptions", typed, places.jokkmokk);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body())
                .contains("Slutet ska komma efter början.", "value=\"13:00\"", "value=\"12:00\"")
                .contains("<option value=\"training\" selected");

        Map<String, String> right = new HashMap<>(typed);
        right.put("toTime", "14:00");
        assertThat(places.form(SHOP + "/exceptions", right, places.jokkmokk).status())
                .isEqualTo(303);
        assertThat(page(SHOP, null))
                .contains("tis 24 nov. 13:00–14:00", "Ingen som kan hjälpa", "utbildning")
                .contains("Nästa hjälp tis 24 nov. 12:00–13:00");
    }

    @Test
    void newHoursAreToldBeforeTheyApplyAndCanBeTakenBack() {
        places.form(
                SHOP + "/edit",
                Map.of(
                        "name", "Affären i Kvikkjokk",
                        "kinds", "village-point",
                        "municipality", "2510",
                        "openingHours", "Mo-Su 08:00-20:00",
                        "hoursFrom", "2027-06-14"),
                places.jokkmokk);

        assertThat(page(SHOP, null))
                .contains("Nya tider från 14 juni 2027", "måndag–söndag", "08:00–20:00")
                .contains("Öppet nu till 16:00")
                .doesNotContain("/withdrawal");
        assertThat(click(SHOP + "/hours/2027-06-14/withdrawal", places.jokkmokk).status())
                .isEqualTo(303);
        assertThat(page(SHOP, null)).doesNotContain("Nya tider");
    }

    @Test
    void aPointThatIsToBeginTellsFromWhichDayItsHoursHold() {
        places.server.post(
                "/api/v1/points",
                """
                {"id":"arrenjarka","name":"Årrenjarka","kinds":["village-point"],
                 "municipality":"2510","openingHours":"Mo-Fr 10:00-16:00",
                 "validFrom":"2027-03-01"}
                """,
                places.admin);

        assertThat(page("/points/arrenjarka", null)).contains("Nya tider från 1 mars 2027");
        assertThat(page("/points/arrenjarka", places.jokkmokk)).doesNotContain("/withdrawal");
    }

    @Test
    void hoursFromBeforeTheyWereReadAreShownAsTheyAreAndPromiseNothing() {
        HoursTable table = places.server.bean(HoursTable.class);
        places.server
                .bean(WriteGate.class)
                .write(
                        () ->
                                table.put(
                                        new HoursRow(
                                                "kvikkjokk", HoursRow.ALWAYS, "ring oss", null)));

        assertThat(page(SHOP, null)).contains("ring oss", "Vi förstår inte de här tiderna");
        assertThat(page("/points", null)).contains("Tiderna är inte angivna");
        assertThat(
                        places.server
                                .get("/api/v1/points/kvikkjokk/promises", null)
                                .json()
                                .path("items"))
                .isEmpty();
    }
}
