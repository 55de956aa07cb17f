package se.digipunkt.kiosk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.device.Machine;
import se.digipunkt.kiosk.device.SetDevice;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.Reading;
import se.digipunkt.protocol.Sync.OpenAlive;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class EvidenceTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private final SetDevice device = new SetDevice();
    private Journal journal;
    private Evidence evidence;

    @BeforeEach
    void begin() {
        journal = Journals.open(folder, clock);
        evidence = new Evidence(journal, clock, device, folder, "0.1.0");
        evidence.begin();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void tickFor(int minutes) {
        for (int i = 0; i < minutes; i++) {
            clock.pass(MINUTE);
            evidence.tick();
        }
    }

    private List<JsonNode> entries(String kind) {
        return journal.read(journal.current().id(), 1, 1000).stream()
                .filter(entry -> entry.kind().equals(kind))
                .<JsonNode>map(JournalEntry::json)
                .toList();
    }

    private void cutPowerAndStartAgain() {
        journal.close();
        clock.pass(Duration.ofHours(5));
        clock.reboot();
        begin();
    }

    @Test
    void tellsThatItStarted() {
        assertThat(entries("restart"))
                .extracting(entry -> entry.get("reason").asText())
                .containsExactly("start");
    }

    private List<String> reasons() {
        return entries("restart").stream().map(entry -> entry.get("reason").asText()).toList();
    }

    private void startAgain(String version) {
        evidence = new Evidence(journal, clock, device, folder, version);
        evidence.begin();
    }

    @Test
    void tellsThatTheProgramEndedWithoutAWord() {
        tickFor(3);
        startAgain("0.1.0");

        assertThat(reasons()).containsExactly("start", "crash");
        assertThat(entries("alive")).hasSize(1);
    }

    @Test
    void tellsThatTheWatchdogStartedTheMachineAgain() {
        device.wasRestartedByWatchdog();
        tickFor(3);
        cutPowerAndStartAgain();

        assertThat(reasons()).containsExactly("start", "watchdog");
    }

    @Test
    void tellsAnUpdateOnceAndOnlyAfterACleanStop() {
        evidence.close();
        startAgain("0.2.0");
        evidence.close();
        startAgain("0.2.0");
        clock.reboot();
        startAgain("0.3.0");

        assertThat(reasons()).containsExactly("start", "update", "start", "power");
    }

    @Test
    void growsEachMinuteWithoutWritingEntries() {
        tickFor(10);

        assertThat(evidence.open()).contains(new OpenAlive(1000, 601_000, Terminal.WORKING, null));
        assertThat(entries("alive")).isEmpty();
    }

    @Test
    void becomesAnEntryOfTheOldBootAfterAPowerCut() {
        tickFor(10);

        cutPowerAndStartAgain();

        JsonNode left = entries("alive").getFirst();
        assertThat(left.get("boot").asText()).isEqualTo(SetClock.FIRST_BOOT);
        assertThat(left.get("elapsed").asLong()).isEqualTo(1000);
        assertThat(left.get("until").asLong()).isEqualTo(601_000);
        assertThat(left.get("wall").asText()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(entries("restart").getLast().get("reason").asText()).isEqualTo("power");
        assertThat(entries("alive")).hasSize(1);
    }

    @Test
    void leavesNothingOpenAfterACleanStop() {
        tickFor(3);
        evidence.close();
        journal.close();
        clock.reboot();
        begin();

        assertThat(entries("alive")).hasSize(1);
        assertThat(entries("restart"))
                .extracting(entry -> entry.get("reason").asText())
                .containsExactly("start", "start");
    }

    @Test
    void closesWithinEachHourWithoutAGap() {
        tickFor(150);

        List<JsonNode> alive = entries("alive");
        assertThat(alive).hasSize(2);
        assertThat(alive.get(1).get("elapsed")).isEqualTo(alive.get(0).get("until"));
        assertThat(alive)
                .allSatisfy(
                        entry ->
                                assertThat(EntryReader.read(entry.deepCopy()))
                                        .isInstanceOf(Reading.Understood.class));
    }

    @Test
    void staysWithinTheHourWhenATickComesLate() {
        tickFor(56);
        clock.pass(Evidence.ASLEEP);
        evidence.tick();

        JsonNode alive = entries("alive").getFirst();
        assertThat(alive.get("until").asLong() - alive.get("elapsed").asLong())
                .isLessThanOrEqualTo(Duration.ofHours(1).toMillis());
    }

    @Test
    void doesNotCoverTimeAsleep() {
        tickFor(2);
        clock.pass(Duration.ofHours(8));
        evidence.tick();

        assertThat(entries("alive").getFirst().get("until").asLong()).isEqualTo(121_000);
        assertThat(evidence.open().orElseThrow().from())
                .isEqualTo(121_000 + Duration.ofHours(8).toMillis());
    }

    @Test
    void closesWhenTheTerminalChanges() {
        tickFor(2);
        evidence.terminal(Terminal.DOWN);
        evidence.terminal(Terminal.DOWN);

        assertThat(entries("alive")).hasSize(1);
        assertThat(evidence.open().orElseThrow().terminal()).isEqualTo(Terminal.DOWN);
    }

    @Test
    void closesWhenTheConnectionHasChangedTwiceRunning() {
        evidence.link(LinkClass.GOOD);
        assertThat(entries("alive")).isEmpty();

        evidence.link(LinkClass.GOOD);
        evidence.link(LinkClass.NONE);
        evidence.link(LinkClass.GOOD);

        assertThat(entries("alive")).hasSize(1);
        assertThat(evidence.open().orElseThrow().link()).isEqualTo(LinkClass.GOOD);
    }

    @Test
    void tellsWhatStandsOnTheScreenAsFarAsItKnows() {
        assertThat(evidence.health().screen()).isEqualTo("unknown");
        assertThat(evidence.health().screenSeenSeconds()).isNull();

        evidence.shown();
        clock.pass(MINUTE);
        assertThat(evidence.health().screen()).isEqualTo("shown");
        assertThat(evidence.health().screenSeenSeconds()).isEqualTo(60);

        clock.pass(Duration.ofMinutes(2));
        assertThat(evidence.health().screen()).isEqualTo("not-seen");
        assertThat(evidence.health().screenSeenSeconds()).isEqualTo(180);
        assertThat(evidence.terminal()).isEqualTo(Terminal.WORKING);
    }

    @Test
    void tellsHowTheMachineIs() {
        assertThat(evidence.health().socCelsius()).isNull();

        device.is(new Machine(84.5, true, true));

        assertThat(evidence.health().socCelsius()).isEqualTo(84.5);
        assertThat(evidence.health().throttled()).isTrue();
        assertThat(evidence.health().underVoltage()).isTrue();
    }
}
