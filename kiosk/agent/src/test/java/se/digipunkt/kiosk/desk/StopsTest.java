package se.digipunkt.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.desk.DeskStop;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Refusal;
import se.digipunkt.desk.Shown;
import se.digipunkt.desk.Tap;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The bus drives from Porjus (8–9) to Kåbdalis (10–11) and Murjek (13–14), local time.
class StopsTest {

    private static final String KABDALIS = "call:norra:kabdalis:2026-11-20";
    private static final String MURJEK = "call:norra:murjek:2026-11-20";

    @TempDir private Path folder;

    private final SetClock clock = new SetClock();
    private int presses;
    private boolean clockIsKnown = true;
    private Journal journal;
    private Told told;
    private Stops stops;
    private JournalTapLog log;

    @BeforeEach
    void onTheBus() {
        told = new Told(folder, "test");
        told.keep(Jokkmokk.onTheBus(calls()));
        journal = Journals.open(folder, clock);
        open();
        clock.wallSays("2026-11-20T09:15:00Z");
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void presumesTheHaltOfTheTimetableAndLeavesItToTheServer() {
        DeskStop stop = stops.now().orElseThrow();

        assertThat(stop.name()).isEqualTo("Kåbdalis");
        assertThat(stop.known()).isEqualTo(DeskStop.Known.TIMETABLE);
        assertThat(tapped()).doesNotContain("\"call\"");
    }

    @Test
    void theFirstHelpStartsTheVisitWhichOutlastsTheTimetableUntilNobodyIsHelped() {
        String first = tapped();
        assertThat(stops.now().orElseThrow().known()).isEqualTo(DeskStop.Known.HELPED);

        clock.pass(Duration.ofMinutes(50));
        assertThat(stops.now().orElseThrow().name()).as("at 11:05").isEqualTo("Kåbdalis");
        assertThat(tapped() + first).doesNotContain("\"call\"");
        clock.pass(Duration.ofMinutes(50));
        assertThat(stops.now().orElseThrow().name()).as("at 11:55").isEqualTo("Kåbdalis");

        clock.pass(Duration.ofMinutes(11));
        assertThat(stops.now().orElseThrow().name()).as("at 12:06").isNull();
    }

    @Test
    void aVisitEndsWhenStaffSayThatTheyLeave() {
        tapped();
        clock.pass(Duration.ofMinutes(50));
        stops.leave();
        assertThat(stops.now().orElseThrow().name()).isNull();
        assertThat(visits()).singleElement().asString().contains("kabdalis", "\"left\"");
    }

    @Test
    void helpThatIsTakenBackStartedNoVisit() {
        tapped();
        log.undo(List.of(new Shown(log.state().latest().getFirst().reference())));

        clock.pass(Duration.ofMinutes(50));
        assertThat(stops.now().orElseThrow().name()).isNull();
    }

    @Test
    void aChosenHaltGoesIntoTheRecordAndIsNoVisitBeforeTheFirstOne() {
        assertThat(stops.choose(MURJEK)).isEmpty();

        assertThat(stops.now().orElseThrow().known()).isEqualTo(DeskStop.Known.CHOSEN);
        assertThat(visits()).isEmpty();
        assertThat(tapped()).contains("\"call\":\"norra:murjek:2026-11-20\"");
    }

    @Test
    void theHaltThatStaffToldIsThatOfTheirBusWhileItHoldsAndNoOther() {
        assertThat(stops.call()).as("of the timetable").isEmpty();

        stops.choose(MURJEK);
        assertThat(stops.call()).contains("norra:murjek:2026-11-20");

        stops.leave();
        assertThat(stops.call()).isEmpty();
    }

    @Test
    void whatWasLoggedBeforeTheStopWasChosenIsNotPutThere() {
        stops.choose(MURJEK);
        clock.pass(Duration.ofMinutes(1));

        log.log(new Tap("pressed-before", "e-id", 2, Duration.ofMinutes(5)));

        assertThat(last().text()).contains("\"kind\":\"guidance\"").doesNotContain("\"call\"");
    }

    @Test
    void aPressThatIsSentLateCountsAtTheStopThatHeldWhenItWasPressed() {
        stops.choose(KABDALIS);
        clock.pass(Duration.ofHours(4));

        log.log(new Tap("pressed-then", "e-id", 2, Duration.ofHours(3).plusMinutes(30)));

        assertThat(last().text()).contains("\"call\":\"norra:kabdalis:2026-11-20\"");
        assertThat(tapped()).as("in Murjek").doesNotContain("\"call\"");
    }

    @Test
    void aPressThatIsSentLateCountsAtTheStopThatItsPageShowedThoughAnotherWasChosenSince() {
        stops.choose(KABDALIS);
        clock.pass(Duration.ofMinutes(30));
        stops.choose(MURJEK);
        clock.pass(Duration.ofMinutes(1));
        Duration before = Duration.ofMinutes(10);

        log.log(new Tap("shown-then", "e-id", 2, "norra:kabdalis:2026-11-20", before));
        assertThat(last().text()).contains("\"call\":\"norra:kabdalis:2026-11-20\"");
        log.log(new Tap("shown-never", "e-id", 2, "norra:kabdalis:2026-11-13", before));
        assertThat(last().text()).doesNotContain("\"call\"");
        String like = log.state().latest().getFirst().reference();
        log.again("again-then", like, before, "norra:kabdalis:2026-11-20");
        assertThat(last().text()).contains("\"call\":\"norra:kabdalis:2026-11-20\"");
        log.log(new Tap("shown-now", "e-id", 2, "norra:kabdalis:2026-11-20", Duration.ZERO));
        assertThat(last().text()).contains("\"call\":\"norra:murjek:2026-11-20\"");
    }

    @Test
    void arrivingAndLeavingAreEntriesOnceEach() {
        stops.arrive(KABDALIS);
        stops.arrive(KABDALIS);
        assertThat(stops.now().orElseThrow().arrived()).isTrue();
        stops.leave();
        stops.leave();

        assertThat(visits())
                .satisfiesExactly(
                        arrived ->
                                assertThat(arrived)
                                        .contains("\"call\":\"norra:kabdalis:2026-11-20\"")
                                        .contains("\"event\":\"arrived\""),
                        left -> assertThat(left).contains("\"event\":\"left\""));
        assertThat(stops.now().orElseThrow().name()).as("on the road").isNull();
        assertThat(tapped()).doesNotContain("\"call\"");
    }

    @Test
    void aBusThatLeavesATimetabledHaltSaysSoWithoutHavingSaidThatItArrived() {
        stops.leave();

        assertThat(visits()).singleElement().asString().contains("kabdalis", "\"left\"");
    }

    @Test
    void aStopThatWasNotPlannedIsAnArrivalSinceNoRecordCanNameIt() {
        assertThat(stops.choose("point:vp-2510-1")).isEmpty();

        assertThat(visits())
                .singleElement()
                .asString()
                .contains("\"point\":\"vp-2510-1\",\"event\":\"arrived\"");
        assertThat(tapped()).doesNotContain("\"call\"");
        assertThat(stops.now().orElseThrow().name()).isEqualTo("Servicepunkt Vuollerim");
    }

    @Test
    void helpAtAnEarlierStopThatWasNotPlannedIsListedThere() {
        tapped();
        clock.pass(Duration.ofMinutes(1));
        stops.choose("point:vp-2510-1");
        clock.pass(Duration.ofMinutes(1));
        tapped();
        clock.pass(Duration.ofMinutes(1));
        stops.leave();
        clock.pass(Duration.ofMinutes(1));
        tapped();
        clock.pass(Duration.ofMinutes(1));
        stops.choose(MURJEK);
        tapped();

        LocalDate today = LocalDate.parse("2026-11-20");
        assertThat(journal.standing(today, today))
                .extracting(stops::nameAt)
                .containsExactly("Kåbdalis", "Servicepunkt Vuollerim", null, "Murjek");
    }

    @Test
    void arrivingElsewhereLeavesTheStopBefore() {
        stops.arrive(KABDALIS);
        stops.arrive("point:vp-2510-1");

        assertThat(visits()).hasSize(3);
        assertThat(visits().get(1)).contains("kabdalis", "\"left\"");
    }

    @Test
    void theNextHaltOfTheTimetableTakesOverWhenNobodySaidThatTheyWereLeaving() {
        stops.arrive(KABDALIS);
        clock.pass(Duration.ofHours(3));

        assertThat(stops.now().orElseThrow().name()).isEqualTo("Murjek");
        assertThat(stops.now().orElseThrow().known()).isEqualTo(DeskStop.Known.TIMETABLE);
    }

    @Test
    void whatWasChosenOutlivesARestartWhileTheTimeIsKnown() {
        stops.arrive(KABDALIS);
        clock.reboot();
        open();

        assertThat(stops.now().orElseThrow().known()).isEqualTo(DeskStop.Known.ARRIVED);

        clockIsKnown = false;
        assertThat(stops.now().orElseThrow().known()).isEqualTo(DeskStop.Known.UNKNOWN);
    }

    @Test
    void withoutAClockNoHaltIsPresumedAndTheStopsAloneAreOffered() {
        clockIsKnown = false;

        DeskStop stop = stops.now().orElseThrow();
        assertThat(stop.name()).isNull();
        assertThat(stop.choices())
                .extracting(DeskStop.Choice::value)
                .containsExactly(
                        "point:kabdalis", "point:murjek", "point:porjus", "point:vp-2510-1");

        stops.choose("point:kabdalis");
        assertThat(visits()).singleElement().asString().contains("\"point\":\"kabdalis\"");
        assertThat(tapped()).contains("\"kind\":\"guidance\"").doesNotContain("\"call\"");
    }

    @Test
    void theHaltsOfTheDayAreOfferedFirstTheNearestInTimeOnTop() {
        assertThat(stops.now().orElseThrow().choices())
                .extracting(DeskStop.Choice::name)
                .containsExactly("Kåbdalis", "Porjus", "Murjek", "Servicepunkt Vuollerim");
        assertThat(stops.now().orElseThrow().choices().getFirst().time()).isEqualTo("10:00–11:00");
    }

    @Test
    void aStopThatNobodyKnowsIsRefused() {
        assertThat(stops.choose("point:stockholm")).contains(Refusal.NOT_UNDERSTOOD);
        assertThat(stops.arrive("call:x")).contains(Refusal.NOT_UNDERSTOOD);
        assertThat(visits()).isEmpty();
    }

    @Test
    void aPlaceThatIsNoBusHasNoStop() {
        told.keep(Jokkmokk.withPin());

        assertThat(stops.now()).isEmpty();
        assertThat(stops.leave()).contains(Refusal.NOT_UNDERSTOOD);
    }

    private void open() {
        stops = Desks.stops(folder, journal, told, clock, this::time);
        log =
                new JournalTapLog(
                        journal,
                        told,
                        clock,
                        () -> new Uplink.Now(Uplink.Stand.ENROLLED, true, 0),
                        stops);
    }

    private Optional<Instant> time() {
        return clockIsKnown ? Optional.of(clock.now().wall()) : Optional.empty();
    }

    /// The entry of one tap.
    private String tapped() {
        Logged logged =
                log.log(new Tap("press-%03d".formatted(++presses), "e-id", 2, Duration.ZERO));
        assertThat(logged).isInstanceOf(Logged.Stored.class);
        return last().text();
    }

    private JournalEntry last() {
        return entries().getLast();
    }

    private List<String> visits() {
        return entries().stream()
                .filter(entry -> entry.kind().equals("visit"))
                .map(JournalEntry::text)
                .toList();
    }

    private List<JournalEntry> entries() {
        return journal.read(journal.current().id(), 1, 100);
    }

    private static List<Settings.Call> calls() {
        return List.of(
                call("porjus", "Porjus", "07:00", "08:00"),
                call("kabdalis", "Kåbdalis", "09:00", "10:00"),
                call("murjek", "Murjek", "12:00", "13:00"));
    }

    private static Settings.Call call(String stop, String name, String from, String to) {
        return new Settings.Call(
                "norra:" + stop + ":2026-11-20",
                "norra",
                stop,
                name,
                Instant.parse("2026-11-20T" + from + ":00Z"),
                Instant.parse("2026-11-20T" + to + ":00Z"),
                "planned",
                null,
                false);
    }
}
