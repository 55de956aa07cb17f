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

/// What is asked once before hours are stored.
final class HoursAskedTest {

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
    void swappedTimesAreAskedAboutOnceAndThenTaken() {
        hours.library("randijaur", "2510", "Mo-Fr 10:00-17:00; PH off");
        List<Map.Entry<String, String>> swapped =
                typed(hours.opened("randijaur"), "open-w0-from1", "17", "open-w0-to1", "10");

        RunningServer.Answer asked = hours.save("randijaur", swapped);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(body(asked))
                .contains("17:00–10:00 betyder öppet över midnatt, till 10:00 nästa dag.")
                .containsSubsequence("id=\"sure\"", "id=\"save\"");
        assertThat(hours.versions("randijaur")).hasSize(1);
        List<Map.Entry<String, String>> sure =
                typed(fields(body(asked)), "sure", confirmation(body(asked)));
        assertThat(hours.save("randijaur", sure).status()).isEqualTo(303);
        assertThat(hours.versions("randijaur"))
                .contains("2026-11-21 Mo-Fr 17:00-10:00; PH off / -");
        RunningServer.Answer other =
                hours.save(
                        "randijaur",
                        "hoursFrom",
                        "2026-12-01",
                        "open-w0-from1",
                        "17",
                        "open-w0-to1",
                        "9",
                        "sure",
                        confirmation(body(asked)));
        assertThat(other.status()).as("other hours than those that were confirmed").isEqualTo(422);
    }

    @Test
    void hoursThatBeginTomorrowAreReplacedByNobodyWhoDoesNotSaySo() {
        hours.library("puottaure", "2510", "Mo-Fr 10:00-17:00; PH off");
        hours.save("puottaure", "open-as", "text", "open-text", "Mo-Fr 10:00-14:00");
        String page = hours.page("/points/puottaure/hours", hours.jokkmokk);
        assertThat(page).contains("Andra tider är redan inlagda från 21 nov. 2026");
        assertThat(fields(page)).contains(Map.entry("hoursFrom", ""));

        assertThat(hours.save("puottaure").status()).isEqualTo(422);
        assertThat(hours.save("puottaure", "open-w0-to1", "16").status()).isEqualTo(422);
        RunningServer.Answer asked = hours.save("puottaure", "hoursFrom", "2026-11-21");

        assertThat(asked.status()).isEqualTo(422);
        assertThat(body(asked))
                .contains("Ersätter de tider som var inlagda från 21 nov. 2026:")
                .containsSubsequence("10:00–14:00", "id=\"sure\"", "id=\"save\"");
        assertThat(hours.versions("puottaure"))
                .containsExactly(
                        "always Mo-Fr 10:00-17:00; PH off / -", "2026-11-21 Mo-Fr 10:00-14:00 / -");
        RunningServer.Answer sure =
                hours.save(
                        "puottaure", "hoursFrom", "2026-11-21", "sure", confirmation(body(asked)));
        assertThat(sure.status()).isEqualTo(303);
        assertThat(hours.versions("puottaure")).hasSize(1);
    }

    @Test
    void whatWasConfirmedStaysSoWhileRowsAreAdded() {
        hours.library("harads", "2510", "Mo-Fr 10:00-17:00; PH off");
        String path = "/points/harads/hours";
        RunningServer.Answer asked =
                hours.save("harads", "open-w0-from1", "17", "open-w0-to1", "10");

        RunningServer.Answer more =
                hours.send(
                        path,
                        typed(fields(body(asked)), "sure", confirmation(body(asked))),
                        "open-add-d",
                        hours.jokkmokk);

        assertThat(fields(body(more))).contains(Map.entry("sure", confirmation(body(asked))));
    }

    @Test
    void daysWithoutTimesAreAskedAbout() {
        hours.library("kaskeluokta", "2510", "Mo-Fr 10:00-17:00");

        for (String text : List.of("Mo-Fr", "open")) {
            RunningServer.Answer asked =
                    hours.save("kaskeluokta", "open-as", "text", "open-text", text);
            assertThat(asked.status()).isEqualTo(422);
            assertThat(body(asked)).contains("betyder öppet dygnet runt", "id=\"sure\"");
        }
        assertThat(hours.versions("kaskeluokta")).hasSize(1);
    }

    @Test
    void daysThatAreCountedAlreadyAreCountedAnewByNobodyWhoDoesNotSaySo() {
        hours.library("nautijaur", "2510", "Mo-Fr 10:00-12:00");
        String[] longer = {"open-w0-to1", "13", "hoursFrom", "2026-11-16"};

        RunningServer.Answer asked = hours.save("nautijaur", longer);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(body(asked))
                .contains(
                        "Det som redan är räknat till och med 19 nov. 2026 räknas om: öppet 12 tim"
                                + " i stället för 8 tim, hjälp på plats 12 tim i stället för 8 tim")
                .containsSubsequence("räknas om", "id=\"sure\"", "id=\"save\"");
        assertThat(hours.versions("nautijaur")).hasSize(1);
        List<Map.Entry<String, String>> sure =
                typed(fields(body(asked)), "sure", confirmation(body(asked)));
        assertThat(hours.save("nautijaur", typed(sure, "open-w0-to1", "14")).status())
                .as("other hours than those that were confirmed")
                .isEqualTo(422);
        assertThat(hours.save("nautijaur", sure).status()).isEqualTo(303);
    }

    @Test
    void aFirstDayThatIsNotPastAndOneThatChangesNothingAreNotAskedAbout() {
        hours.library("jarpliden", "2510", "Mo-Fr 10:00-12:00");

        assertThat(hours.save("jarpliden", "open-w0-to1", "13", "hoursFrom", "2026-11-20").status())
                .isEqualTo(303);
        assertThat(hours.versions("jarpliden")).hasSize(2);
        hours.library("laxforsen", "2510", "Mo-Fr 10:00-12:00");
        assertThat(hours.save("laxforsen", "hoursFrom", "2026-11-16").status())
                .as("the same hours from a day that is past")
                .isEqualTo(303);
    }
}
