package se.digipunkt.kiosk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.device.SetDevice;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalEntry;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.protocol.EntryBody.AnchorSource;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.Reading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class AnchoringTest {

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private final SetDevice device = new SetDevice();
    private Journal journal;
    private Evidence evidence;

    @BeforeEach
    void open() {
        journal = Journals.open(folder, clock);
        evidence = new Evidence(journal, clock, device, folder, "0.1.0");
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void tickFor(int minutes) {
        for (int i = 0; i < minutes; i++) {
            clock.pass(Duration.ofMinutes(1));
            evidence.tick();
        }
    }

    private List<JsonNode> anchors() {
        return journal.read(journal.current().id(), 1, 1000).stream()
                .filter(entry -> entry.kind().equals("clock-anchor"))
                .<JsonNode>map(JournalEntry::json)
                .toList();
    }

    @Test
    void tellsOnceWhatTheClockIsSetBy() {
        device.knowsTimeBy(AnchorSource.NTP);
        evidence.begin();
        tickFor(180);

        JsonNode anchor = anchors().getFirst();
        assertThat(anchors()).hasSize(1);
        assertThat(anchor.get("utc").asText()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(anchor.get("elapsed").asLong()).isEqualTo(1000);
        assertThat(anchor.get("source").asText()).isEqualTo("ntp");
        assertThat(anchor.get("uncertaintyMillis").asLong()).isEqualTo(1000);
        assertThat(EntryReader.read(anchor.deepCopy())).isInstanceOf(Reading.Understood.class);
    }

    @Test
    void saysNothingOfAClockThatNobodyHasSet() {
        evidence.begin();
        tickFor(10);

        assertThat(anchors()).isEmpty();
    }

    @Test
    void tellsWhenTheClockBecomesSynchronized() {
        clock.wallSays("1970-01-01T00:00:05Z");
        evidence.begin();
        tickFor(3);
        device.knowsTimeBy(AnchorSource.NTP);
        clock.wallSays("2026-11-20T09:03:00Z");
        tickFor(3);

        assertThat(anchors())
                .extracting(anchor -> anchor.get("utc").asText())
                .containsExactly("2026-11-20T09:04:00Z");
        assertThat(anchors().getFirst().get("elapsed").asLong()).isEqualTo(241_000);
    }

    @Test
    void believesATimeServerAfterABatteryClockButNotTheOtherWayRound() {
        device.knowsTimeBy(AnchorSource.RTC);
        evidence.begin();
        tickFor(3);
        device.knowsTimeBy(AnchorSource.NTP);
        tickFor(3);
        device.knowsTimeBy(AnchorSource.RTC);
        tickFor(30);

        assertThat(anchors())
                .extracting(anchor -> anchor.get("source").asText())
                .containsExactly("rtc", "ntp");
    }

    @Test
    void tellsWhenTheSourceHasComeToThinkOtherwise() {
        device.knowsTimeBy(AnchorSource.NTP);
        evidence.begin();
        tickFor(30);
        clock.wallSays("2026-11-20T11:00:00Z");
        tickFor(30);

        assertThat(anchors()).hasSize(2);
    }

    @Test
    void aClockThatIsSetEachMinuteDoesNotFillTheJournal() {
        device.knowsTimeBy(AnchorSource.NTP);
        evidence.begin();
        for (int i = 1; i <= 60; i++) {
            device.isAheadOfItsClockBy(Duration.ofHours(i));
            tickFor(1);
        }

        assertThat(anchors()).hasSizeBetween(2, 7);
    }

    @Test
    void eachBootHasItsOwn() {
        device.knowsTimeBy(AnchorSource.NTP);
        evidence.begin();
        clock.reboot();
        new Evidence(journal, clock, device, folder, "0.1.0").begin();

        assertThat(anchors())
                .extracting(anchor -> anchor.get("boot").asText())
                .containsExactly(SetClock.FIRST_BOOT, SetClock.SECOND_BOOT);
    }
}
