package se.digipunkt.server.places.revision;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.places.revision.HoursServer.body;
import static se.digipunkt.server.places.revision.HoursServer.confirmation;
import static se.digipunkt.server.places.revision.HoursServer.fields;
import static se.digipunkt.server.places.revision.HoursServer.typed;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;

import java.util.List;
import java.util.Map;

final class HoursPagesTest {

    private static HoursServer hours;

    @BeforeAll
    static void start() {
        hours = new HoursServer();
    }

    @AfterAll
    static void stop() {
        hours.close();
    }

    @Test
    void hoursAreShownInRowsAndSavedAsTheyWere() {
        String text =
                "Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-14:00; Jun 15-Aug 15 off;"
                        + " Jun 15-Aug 15 Mo-Fr 10:00-15:00; easter -3 days Mo-Sa 09:00-12:00;"
                        + " PH off; Jun 19-25 Fr off; Dec 24 off; Dec 31 off";
        hours.library("kvikkjokk", "2510", text);
        String page = hours.page("/points/kvikkjokk/hours", hours.jokkmokk);

        assertThat(page)
                .contains("value=\"09:00\"", "value=\"14:00\"", "måndag–fredag", "skärtorsdagen")
                .contains("En vanlig vecka lovas 39 tim", "15 juni–15 augusti", "juldagen")
                .contains(text);
        assertThat(fields(page))
                .contains(Map.entry("open-s0-toMonth", "8"), Map.entry("open-as", "rows"))
                .contains(Map.entry("hoursFrom", "2026-11-21"), Map.entry("staffed-as", "same"));

        hours.send(
                "/points/kvikkjokk/hours",
                typed(fields(page), "open-w1-to1", "15", "hoursFrom", "2027-01-01"),
                "save",
                hours.jokkmokk);

        assertThat(hours.versions("kvikkjokk"))
                .containsExactly(
                        "always " + text + " / -",
                        "2027-01-01 " + text.replace("10:00-14:00", "10:00-15:00") + " / -");
    }

    @Test
    void rowsAreAddedAndRemovedWithoutLosingWhatWasTyped() {
        hours.library("murjek", "2510", "Mo 10:00-12:00");
        String path = "/points/murjek/hours";
        List<Map.Entry<String, String>> typed =
                typed(hours.opened("murjek"), "open-w0-from1", "halv tio");

        RunningServer.Answer more = hours.send(path, typed, "open-add-w", hours.jokkmokk);

        assertThat(more.status()).isEqualTo(200);
        assertThat(body(more)).contains("halv tio", "id=\"open-w1-from1\"");
        assertThat(body(more)).containsPattern("id=\"open-w1-mo\"[^>]* autofocus");
        RunningServer.Answer season =
                hours.send(path, fields(body(more)), "open-add-s", hours.jokkmokk);
        assertThat(body(season)).contains("halv tio", "id=\"open-s0-w0-from1\"");
        RunningServer.Answer special =
                hours.send(path, fields(body(season)), "staffed-add-d", hours.jokkmokk);
        assertThat(body(special)).contains("id=\"staffed-d0-which\"", "id=\"open-s0-fromDay\"");
        RunningServer.Answer less =
                hours.send(path, fields(body(special)), "open-remove-w0", hours.jokkmokk);
        assertThat(body(less)).doesNotContain("halv tio", "id=\"open-w1-from1\"");
        assertThat(hours.versions("murjek")).containsExactly("always Mo 10:00-12:00 / -");
    }

    @Test
    void aYearThatNobodyPlansIsToldAsSuch() {
        hours.library("porjus", "2510", "Mo 10:00-12:00");

        assertThat(
                        body(
                                hours.send(
                                        "/points/porjus/hours",
                                        typed(hours.opened("porjus"), "hoursFrom", "1999-01-01"),
                                        "save",
                                        hours.jokkmokk)))
                .contains("Skriv ett datum från år 2000 till år 2099.");
    }

    @Test
    void whatIsWrongStandsBesideItsRowInTheReadersLanguage() {
        hours.library("porjus", "2510", "Mo 10:00-12:00");
        List<Map.Entry<String, String>> typed =
                typed(hours.opened("porjus"), "open-w0-to1", "tolv", "hoursFrom", "i morgon");

        RunningServer.Answer refused =
                hours.send("/points/porjus/hours", typed, "save", hours.jokkmokk);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(body(refused))
                .contains("href=\"#open-w0-to1\"", "Öppet · Rad 1: Tidpunkten finns inte")
                .contains("id=\"open-w0-to1-error\"", "value=\"tolv\"", "value=\"i morgon\"")
                .contains("Visas när dagar och tider är ifyllda rätt");
        assertThat(body(hours.send("/points/porjus/hours?lang=en", typed, "save", hours.jokkmokk)))
                .contains("Open · Row 1:");
        assertThat(body(hours.send("/points/porjus/hours?lang=ar", typed, "save", hours.jokkmokk)))
                .contains("dir=\"rtl\"", "الصف");
    }

    @Test
    void textThatRowsCannotSayIsEditedAsText() {
        hours.library("vuollerim", "2510", "week 1-53/2 Mo 10:00-12:00");
        String page = hours.page("/points/vuollerim/hours", hours.jokkmokk);

        assertThat(fields(page)).contains(Map.entry("open-as", "text"));
        RunningServer.Answer rows =
                hours.send(
                        "/points/vuollerim/hours",
                        typed(fields(page), "open-as", "rows"),
                        "show",
                        hours.jokkmokk);
        assertThat(body(rows)).contains("Texten säger mer än raderna kan visa");
        hours.send(
                "/points/vuollerim/hours",
                typed(fields(page), "open-text", "week 2-52/2 Tu 10:00-12:00"),
                "save",
                hours.jokkmokk);
        assertThat(hours.versions("vuollerim"))
                .contains("2026-11-21 week 2-52/2 Tu 10:00-12:00 / -");
    }

    @Test
    void helpCanHaveHoursOfItsOwn() {
        hours.library("kabdalis", "2510", "Mo-Fr 10:00-17:00");

        RunningServer.Answer saved =
                hours.send(
                        "/points/kabdalis/hours",
                        typed(
                                hours.opened("kabdalis"),
                                "staffed-as",
                                "rows",
                                "staffed-w0-day",
                                "tu",
                                "staffed-w0-from1",
                                "10",
                                "staffed-w0-to1",
                                "12",
                                "hoursFrom",
                                "2026-12-01"),
                        "save",
                        hours.jokkmokk);

        assertThat(saved.status()).as(body(saved)).isEqualTo(303);
        assertThat(hours.versions("kabdalis"))
                .contains(
                        "2026-12-01 Mo-Fr 10:00-17:00 / Tu 10:00-12:00; PH off; Jun 19-25 Fr off;"
                                + " Dec 24 off; Dec 31 off");
    }

    @Test
    void ofTwoWhoAddHoursFromTheSameComingDayTheSecondIsShownTheFirst() {
        hours.library("tarendo", "2510", "Mo-Fr 10:00-17:00");
        String path = "/points/tarendo/hours";
        List<Map.Entry<String, String>> one = hours.opened("tarendo");
        List<Map.Entry<String, String>> other = hours.opened("tarendo");

        hours.send(
                path,
                typed(one, "open-w0-to1", "15", "hoursFrom", "2027-01-01"),
                "save",
                hours.admin);
        RunningServer.Answer stale =
                hours.send(
                        path,
                        typed(other, "open-w0-to1", "18", "hoursFrom", "2027-01-01"),
                        "save",
                        hours.jokkmokk);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(body(stale))
                .contains("Någon annan har ändrat tiderna", "1 jan. 2027", "10:00–15:00")
                .contains("value=\"18\"");
        assertThat(hours.versions("tarendo")).contains("2027-01-01 Mo-Fr 10:00-15:00 / -");
        List<Map.Entry<String, String>> sure =
                typed(fields(body(stale)), "sure", confirmation(body(stale)));
        assertThat(hours.send(path, sure, "save", hours.jokkmokk).status()).isEqualTo(303);
        assertThat(hours.versions("tarendo")).contains("2027-01-01 Mo-Fr 10:00-18:00 / -");
    }

    @Test
    void comingHoursAreMovedToAnotherDay() {
        hours.library("nattavaara", "2510", "Mo-Fr 10:00-17:00");
        String path = "/points/nattavaara/hours";
        hours.send(
                path,
                typed(hours.opened("nattavaara"), "open-as", "closed", "hoursFrom", "2027-01-01"),
                "save",
                hours.jokkmokk);
        String coming = hours.page(path + "?from=2027-01-01", hours.jokkmokk);

        assertThat(coming).contains("Redan inlagt från");
        hours.send(path, typed(fields(coming), "hoursFrom", "2027-02-01"), "save", hours.jokkmokk);

        assertThat(hours.versions("nattavaara"))
                .containsExactly("always Mo-Fr 10:00-17:00 / -", "2027-02-01 off / -");
    }

    @Test
    void onlyItsOwnCoordinatorAndAdminsMayRevise() {
        hours.library("gallivare", "2523", "Mo 10:00-12:00");

        assertThat(hours.server.get("/points/gallivare/hours", hours.jokkmokk).status())
                .isEqualTo(403);
        assertThat(hours.server.get("/points/gallivare/hours", hours.region).status())
                .isEqualTo(403);
        assertThat(hours.server.get("/points/gallivare/hours", hours.admin).status())
                .isEqualTo(200);
        assertThat(
                        hours.send("/points/gallivare/hours", List.of(), "save", hours.jokkmokk)
                                .status())
                .isEqualTo(403);
        assertThat(hours.server.get("/points/none/hours", hours.admin).status()).isEqualTo(404);
    }

    @Test
    void hoursWithoutAFirstDayBeginTomorrowAndTheFirstOnesToday() {
        hours.library("porjus-1", "2510", "Mo-Fr 10:00-12:00");
        hours.server.post(
                "/api/v1/points",
                """
                {"id":"porjus-2","name":"Porjus","kinds":["library"],"municipality":"2510"}
                """,
                hours.admin);

        for (String id : List.of("porjus-1", "porjus-2")) {
            List<Map.Entry<String, String>> typed =
                    typed(
                            hours.opened(id),
                            "open-as",
                            "text",
                            "open-text",
                            "Mo-Fr 10:00-13:00",
                            "hoursFrom",
                            "");
            assertThat(
                            hours.send("/points/" + id + "/hours", typed, "save", hours.jokkmokk)
                                    .status())
                    .isEqualTo(303);
        }

        assertThat(hours.versions("porjus-1"))
                .containsExactly(
                        "always Mo-Fr 10:00-12:00 / -", "2026-11-21 Mo-Fr 10:00-13:00 / -");
        assertThat(hours.versions("porjus-2")).containsExactly("2026-11-20 Mo-Fr 10:00-13:00 / -");
    }

    @Test
    void aFirstDayThatIsPastOrUnderWayIsToldBesideItsFieldAboveTheButton() {
        hours.library("messaure", "2510", "Mo-Fr 10:00-12:00");
        String path = "/points/messaure/hours";

        for (Map.Entry<String, String> told :
                List.of(
                        Map.entry("2026-11-01", "Dagen har varit."),
                        Map.entry("2026-11-20", "Dagen har börjat."))) {
            List<Map.Entry<String, String>> typed =
                    typed(hours.opened("messaure"), "hoursFrom", told.getKey());
            assertThat(body(hours.send(path, typed, "show", hours.jokkmokk)))
                    .containsSubsequence("id=\"hoursFrom\"", told.getValue(), "id=\"save\"");
        }
    }

    @Test
    void allEvesAreClosedWithOneButton() {
        hours.library("vaikijaur", "2510", "Mo-Fr 10:00-17:00; PH off");
        String page = hours.page("/points/vaikijaur/hours", hours.jokkmokk);
        assertThat(page).contains("Aftnar är inga helgdagar");

        RunningServer.Answer closed =
                hours.send(
                        "/points/vaikijaur/hours", fields(page), "open-close-eves", hours.jokkmokk);

        assertThat(fields(body(closed)))
                .contains(
                        Map.entry("open-eve-midsummers-eve", "closed"),
                        Map.entry("open-eve-christmas-eve", "closed"),
                        Map.entry("open-eve-new-years-eve", "closed"));
        assertThat(body(closed)).doesNotContain("id=\"open-close-eves\"");
    }

    @Test
    void helpBehindClosedDoorsIsNeitherCountedNorShownAndToldAbout() {
        hours.library("arrenjarka", "2510", "Mo-Fr 10:00-16:00");

        String page =
                body(
                        hours.send(
                                "/points/arrenjarka/hours",
                                typed(
                                        hours.opened("arrenjarka"),
                                        "staffed-as",
                                        "text",
                                        "staffed-text",
                                        "Mo-Fr 08:00-11:00,15:00-18:00"),
                                "show",
                                hours.jokkmokk));

        assertThat(page)
                .contains("En vanlig vecka lovas 30 tim.", "Hjälp på plats: 10 tim.")
                .contains("Utanför öppettiderna kan ingen komma in")
                .contains("10:00–11:00", "15:00–16:00");
    }
}
