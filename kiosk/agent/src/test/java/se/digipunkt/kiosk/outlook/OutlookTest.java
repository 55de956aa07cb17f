package se.digipunkt.kiosk.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.kiosk.outlook.Village.at;
import static se.digipunkt.kiosk.outlook.Village.call;
import static se.digipunkt.kiosk.outlook.Village.minutes;
import static se.digipunkt.kiosk.outlook.Village.place;
import static se.digipunkt.kiosk.outlook.Village.promised;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.desk.Texts;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class OutlookTest {

    private static final List<Integer> OPEN =
            minutes(
                    "2026-11-20T10:00/2026-11-20T16:00",
                    "2026-11-23T10:00/2026-11-23T16:00",
                    "2027-02-21T20:00/2027-02-22T00:00");
    private static final List<Integer> HELP = minutes("2026-11-24T10:00/2026-11-24T14:00");

    @TempDir private Path folder;
    private Optional<Instant> now = Optional.of(at("2026-11-20T12:00"));

    private Outlook outlook() {
        return new Outlook(new Told(folder, "test"), () -> now);
    }

    private List<String> lines(Settings settings) {
        return outlook().here(settings, "sv").lines().stream().map(Line::text).toList();
    }

    private static Settings village() {
        return Village.settings(
                place("point", promised(OPEN, HELP, List.of())), List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20T09:59 | Stängt nu. Öppnar i dag 10:00–16:00",
                "2026-11-20T10:00 | Öppet nu till 16:00",
                "2026-11-20T15:59 | Öppet nu till 16:00",
                "2026-11-20T16:00 | Stängt nu. Öppnar mån 23 nov. 10:00–16:00",
                "2026-11-22T12:00 | Stängt nu. Öppnar i morgon 10:00–16:00",
                "2026-11-23T16:00 | Stängt nu. Öppnar sön 21 feb. 2027 20:00–24:00",
                "2027-02-21T20:00 | Öppet nu"
            })
    void saysUntilWhenItIsOpenOrWhenItOpensNext(String clock, String told) {
        now = Optional.of(at(clock));

        assertThat(lines(village())).first().isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20T12:00 | Nästa gång någon kan hjälpa dig: tis 24 nov. 10:00–14:00",
                "2026-11-24T10:30 | Någon kan hjälpa dig nu, till 14:00",
                "2026-11-24T15:00 | Ingen som kan hjälpa här, åtminstone till mån 22 feb. 2027"
            })
    void saysWhenSomebodyHelps(String clock, String told) {
        now = Optional.of(at(clock));

        assertThat(lines(village())).element(1).isEqualTo(told);
    }

    @Test
    void oneLineIsEnoughWhereOpenAndHelpAreTheSame() {
        Settings both =
                Village.settings(
                        place(
                                "point",
                                new Settings.Promised(
                                        Village.MONDAY, Village.LAST, OPEN, null, List.of())),
                        List.of(),
                        List.of());

        assertThat(lines(both))
                .containsExactly("Öppet nu till 16:00, med någon som kan hjälpa dig");
    }

    @Test
    void isStillRightAfterWeeksWithoutANetworkAndThenSaysThatItNoLongerKnows() {
        now = Optional.of(at("2027-02-21T23:59"));
        assertThat(lines(village())).first().isEqualTo("Öppet nu");

        now = Optional.of(at("2027-02-22T00:00"));
        PlaceNow told = outlook().here(village(), "sv");
        assertThat(told.lines()).isEmpty();
        assertThat(told.doubt()).contains("inte fått nya tider");
    }

    @Test
    void aScreenThatDoesNotKnowTheTimeClaimsNothing() {
        now = Optional.empty();
        PlaceNow told = outlook().here(village(), "sv");

        assertThat(told.lines()).isEmpty();
        assertThat(told.doubt()).contains("vet inte vad klockan är");
        assertThat(outlook().nearby(village().place(), "sv").lines()).isEmpty();
    }

    @Test
    void settingsOfAnOlderServerSayNothingOfNow() {
        Settings.Place old =
                new Settings.Place(
                        "a", "point", "A", "2510", "B", null, null, null, null, null, List.of(),
                        null);

        assertThat(outlook().nearby(old, "sv")).isEqualTo(PlaceNow.doubtful(""));
    }

    @Test
    void aClosureOfTheServerIsToldWithItsReason() {
        var exception =
                new Settings.DatedException(
                        at("2026-11-20T00:00"),
                        at("2026-11-21T00:00"),
                        "both",
                        "closed",
                        "training");
        var leave =
                new Settings.DatedException(
                        at("2026-11-24T00:00"),
                        at("2026-11-26T00:00"),
                        "staffed",
                        "closed",
                        "holiday");
        var farAway =
                new Settings.DatedException(
                        at("2027-01-24T00:00"),
                        at("2027-01-26T00:00"),
                        "both",
                        "closed",
                        "holiday");
        Settings settings =
                Village.settings(
                        place(
                                "point",
                                promised(
                                        minutes("2026-11-23T10:00/2026-11-23T16:00"),
                                        HELP,
                                        List.of())),
                        List.of(exception, leave, farAway),
                        List.of());

        assertThat(lines(settings))
                .startsWith(
                        "Stängt i dag (utbildning)", "Stängt nu. Öppnar mån 23 nov. 10:00–16:00");
        assertThat(outlook().here(settings, "sv").deviations())
                .containsExactly(
                        "tis 24 nov. – ons 25 nov.: ingen som kan hjälpa (ledighet eller helg)");
    }

    @Test
    void theStopSaysWhenTheBusComes() {
        Settings stop =
                Village.settings(
                        place(
                                "point",
                                promised(
                                        List.of(),
                                        List.of(),
                                        minutes("2026-11-24T10:00/2026-11-24T10:30"))),
                        List.of(),
                        List.of(
                                call(
                                        "vuollerim",
                                        "2026-11-24T10:00",
                                        "2026-11-24T10:30",
                                        "planned"),
                                call(
                                        "vuollerim",
                                        "2026-12-01T10:00",
                                        "2026-12-01T10:30",
                                        "cancelled")));

        assertThat(lines(stop)).containsExactly("Bokbussen kommer tis 24 nov. 10:00–10:30");
        assertThat(outlook().here(stop, "sv").deviations())
                .containsExactly("Bokbussen kommer inte tis 1 dec. 10:00–10:30 (vägen)");
        now = Optional.of(at("2026-11-24T10:05"));
        assertThat(lines(stop)).containsExactly("Bokbussen är här nu, till 10:30");
    }

    @Test
    void theBusSaysWhereItIsAndWhereItGoes() {
        Settings bus =
                Village.settings(
                        place("bus", promised(List.of(), List.of(), List.of())),
                        List.of(),
                        List.of(
                                Village.school("2026-11-20T11:30", "2026-11-20T12:30"),
                                call(
                                        "Kåbdalis",
                                        "2026-11-20T13:00",
                                        "2026-11-20T13:30",
                                        "cancelled"),
                                call(
                                        "Vuollerim",
                                        "2026-11-20T14:00",
                                        "2026-11-20T14:30",
                                        "moved")));

        assertThat(lines(bus)).containsExactly("Nästa hållplats: Vuollerim, i dag 14:00–14:30");
        assertThat(outlook().atDesk(bus, "sv").lines())
                .extracting(Line::text)
                .containsExactly("Bussen står i skolan till 12:30");
        now = Optional.of(at("2026-11-20T14:05"));
        assertThat(lines(bus)).containsExactly("Bussen står i Vuollerim till 14:30");
    }

    @Test
    void minutesPassAlsoWhereTheClockIsPutForward() {
        var promised =
                new Settings.Promised(
                        java.time.LocalDate.of(2026, 3, 23),
                        java.time.LocalDate.of(2026, 6, 28),
                        List.of(6 * 1440 + 9 * 60, 60),
                        null,
                        List.of());
        now = Optional.of(at("2026-03-29T09:59"));

        assertThat(outlook().nearby(place("point", promised), "sv").lines())
                .extracting(Line::text)
                .containsExactly(
                        "Stängt nu. Öppnar i dag 10:00–11:00, med någon som kan hjälpa dig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void everyTextExistsInEveryLanguage(String language) {
        Texts swedish = Texts.load(OutlookTest.class, "outlook", "sv");

        assertThat(Texts.load(OutlookTest.class, "outlook", language).keys())
                .isEqualTo(swedish.keys());
        assertThat(outlook().here(village(), language).lines()).hasSize(2);
    }
}
