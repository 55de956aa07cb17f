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

import se.digipunkt.kiosk.settings.OwnClosure;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a call for help is answered with when nobody comes.
class HelpAheadTest {

    @TempDir private Path folder;
    private Optional<Instant> now = Optional.empty();

    /// Open on weekdays, helped on Tuesdays and Thursdays; on Epiphany, a Wednesday, and on
    /// Christmas Eve, a Thursday, the server promises nothing.
    private static final Settings VILLAGE =
            Village.settings(
                    place(
                            "point",
                            promised(
                                    minutes(
                                            "2026-12-22T09:00/2026-12-22T18:00",
                                            "2026-12-23T09:00/2026-12-23T18:00",
                                            "2026-12-29T09:00/2026-12-29T18:00"),
                                    minutes(
                                            "2026-12-22T10:00/2026-12-22T14:00",
                                            "2026-12-29T10:00/2026-12-29T14:00"),
                                    minutes("2026-12-28T12:00/2026-12-28T13:00"))),
                    List.of(),
                    List.of());

    private static final Settings BUS =
            Village.settings(
                    place("bus", promised(List.of(), List.of(), List.of())),
                    List.of(),
                    List.of(
                            call("Porjus", "2026-11-24T10:00", "2026-11-24T11:00", "planned"),
                            call("Kåbdalis", "2026-11-24T12:00", "2026-11-24T13:00", "cancelled"),
                            Village.school("2026-11-24T13:30", "2026-11-24T14:30"),
                            call("Murjek", "2026-11-24T15:00", "2026-11-24T16:00", "moved")));

    private HelpAhead told(Settings settings, String clock) {
        now = Optional.of(at(clock));
        return outlook().help(settings, "sv");
    }

    private Outlook outlook() {
        return new Outlook(new Told(folder, "test"), () -> now);
    }

    private static List<String> texts(HelpAhead ahead) {
        return ahead.lines().stream().map(Line::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-22T03:00 | false | Nästa gång någon kan hjälpa dig: i dag 10:00–14:00",
                "2026-12-22T10:00 | true  | Någon kan hjälpa dig nu, till 14:00",
                "2026-12-22T14:00 | false | Nästa gång någon kan hjälpa dig: tis 29 dec."
                        + " 10:00–14:00",
                "2026-12-24T11:00 | false | Nästa gång någon kan hjälpa dig: tis 29 dec."
                        + " 10:00–14:00"
            })
    void atNightAndOnAHolidayItIsTheNextPromisedTime(String clock, boolean promised, String line) {
        HelpAhead ahead = told(VILLAGE, clock);

        assertThat(ahead.now()).isEqualTo(promised);
        assertThat(outlook().isHelpPromised(VILLAGE)).contains(promised);
        assertThat(texts(ahead)).first().isEqualTo(line);
    }

    @Test
    void aBusThatComesBeforeIsHelpToo() {
        HelpAhead ahead = told(VILLAGE, "2026-12-24T11:00");

        assertThat(texts(ahead)).contains("Bokbussen kommer mån 28 dec. 12:00–13:00");
        assertThat(ahead.meetings())
                .extracting(HelpAhead.Meeting::when)
                .containsExactly(
                        "måndag 28 december 2026 12:00–13:00",
                        "tisdag 29 december 2026 10:00–14:00");
        assertThat(told(VILLAGE, "2026-12-28T12:30").now()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24T09:00 | false | Nästa hållplats: Porjus, i dag 10:00–11:00",
                "2026-11-24T10:30 | true  | Bussen står i Porjus till 11:00",
                "2026-11-24T11:00 | false | Nästa hållplats: Murjek, i dag 15:00–16:00",
                "2026-11-24T12:30 | false | Nästa hållplats: Murjek, i dag 15:00–16:00",
                "2026-11-24T14:00 | false | Nästa hållplats: Murjek, i dag 15:00–16:00"
            })
    void onTheBusItIsTheNextStopThatIsDrivenForThePublic(
            String clock, boolean promised, String line) {
        HelpAhead ahead = told(BUS, clock);

        assertThat(ahead.now()).isEqualTo(promised);
        assertThat(texts(ahead)).first().isEqualTo(line);
    }

    @Test
    void whatIsCancelledOrMovedIsSaid() {
        HelpAhead ahead = told(BUS, "2026-11-24T11:30");

        assertThat(ahead.changes())
                .containsExactly(
                        "Inställt: Kåbdalis, i dag 12:00–13:00 (vägen)",
                        "Ny tid: Murjek, i dag 15:00–16:00 (vägen)");
        assertThat(ahead.meetings()).extracting(HelpAhead.Meeting::where).containsExactly("Murjek");
    }

    @Test
    void whatTheDeskHasClosedIsNoHelp() {
        new Told(folder, "test")
                .close(
                        new OwnClosure(
                                "j:7",
                                at("2026-12-22T11:00"),
                                at("2026-12-23T00:00"),
                                "weather",
                                null));

        HelpAhead ahead = told(VILLAGE, "2026-12-22T12:00");

        assertThat(ahead.now()).isFalse();
        assertThat(texts(ahead))
                .startsWith(
                        "Stängt i dag (väder eller väglag)",
                        "Nästa gång någon kan hjälpa dig: tis 29 dec. 10:00–14:00");
    }

    @Test
    void whoDoesNotKnowTheTimeOrHasOldTimesClaimsNothing() {
        now = Optional.empty();
        assertThat(outlook().isHelpPromised(VILLAGE)).isEmpty();
        assertThat(outlook().help(VILLAGE, "sv").doubt()).contains("vet inte vad klockan är");

        HelpAhead old = told(VILLAGE, "2027-03-01T12:00");
        assertThat(old.doubt()).contains("inte fått nya tider");
        assertThat(old.lines()).isEmpty();
        assertThat(outlook().isHelpPromised(VILLAGE)).isEmpty();
    }
}
