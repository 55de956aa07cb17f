package se.digipunkt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.kiosk.journal.Journals.tap;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.device.SetDevice;
import se.digipunkt.kiosk.evidence.Evidence;
import se.digipunkt.kiosk.evidence.Links;
import se.digipunkt.kiosk.evidence.MeasuredLinks;
import se.digipunkt.kiosk.journal.Ending;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.settings.Identity;
import se.digipunkt.kiosk.settings.SampleSettings;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.Reading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A kiosk whose clock is set to anything, again and again, does exactly what one with the right
/// time does.
class WrongClockTest {

    private static final List<String> YEARS =
            List.of(
                    "1970-01-01T00:00:00Z",
                    "2040-06-01T12:00:00Z",
                    "2026-03-29T00:59:59Z",
                    "2000-01-01T00:00:00Z",
                    "2038-01-19T03:14:08Z");

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private final RecordingServer server = new RecordingServer();
    private Journal journal;
    private Told told;
    private Evidence evidence;
    private SyncStep step;

    @BeforeEach
    void open() {
        journal = Journals.open(folder, clock);
        told = new Told(folder, "0.1.0");
        told.enrolled(new Identity("k-1", "token", "http://server"), SampleSettings.version("v1"));
        evidence = new Evidence(journal, clock, new SetDevice(), folder, "0.1.0");
        Kiosk kiosk = new Kiosk(journal, told, evidence, clock, "0.1.0");
        SyncRound round = new SyncRound(journal, server, kiosk);
        step =
                new SyncStep(
                        kiosk,
                        Optional.empty(),
                        round,
                        links(kiosk),
                        new Backoff(new Random(1), Backoff.LONGEST));
        evidence.begin();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Links links(Kiosk kiosk) {
        var here =
                new MeasuredLinks.Surroundings(
                        journal, told, clock, new SetDevice(), Optional::empty, folder);
        return new MeasuredLinks(kiosk.evidence(), here, new NoServer(), new Random(1));
    }

    private void leap(int minute) {
        clock.wallSays(YEARS.get(minute % YEARS.size()));
    }

    private List<ObjectNode> sent() {
        return server.entries(journal.current().id()).stream()
                .map(entry -> (ObjectNode) entry)
                .toList();
    }

    @Test
    void comesBackEachMinuteAndLosesNoTap() {
        for (int minute = 1; minute <= 300; minute++) {
            clock.pass(Duration.ofMinutes(1));
            leap(minute);
            evidence.tick();
            journal.log(tap("e-id"));
            leap(minute + 1);

            assertThat(step.take()).isEqualTo(new SyncStep.Next(Duration.ofMinutes(1), false));
        }

        assertThat(server.requests).hasSize(300);
        assertThat(journal.unsent()).isZero();
        assertThat(sent())
                .allSatisfy(
                        entry ->
                                assertThat(EntryReader.read(entry))
                                        .isInstanceOf(Reading.Understood.class));
        assertThat(sent()).filteredOn(entry -> isOf("guidance", entry)).hasSize(300);
    }

    @Test
    void isAliveWithoutAGap() {
        for (int minute = 1; minute <= 300; minute++) {
            clock.pass(Duration.ofMinutes(1));
            leap(minute);
            evidence.tick();
        }
        evidence.close();
        step.take();

        long until = 1000;
        for (ObjectNode alive : sent().stream().filter(e -> isOf("alive", e)).toList()) {
            assertThat(alive.get("elapsed").asLong()).isEqualTo(until);
            until = alive.get("until").asLong();
        }
        assertThat(until).isEqualTo(1000 + Duration.ofMinutes(300).toMillis());
    }

    @Test
    void waitsNoLongerForAServerThatIsAway() {
        for (int minute = 1; minute <= 60; minute++) {
            server.insteadOfAnswers.add(new SyncReply.Unreached("no network"));
            leap(minute);

            assertThat(step.take().pause())
                    .isBetween(Duration.ZERO, Backoff.LONGEST.plus(Backoff.SHORTEST));
        }
    }

    @Test
    void offersAKeptJournalOncePerHourWhateverTheYear() {
        journal.log(tap("e-id"));
        step.take();
        journal.beginAfter(Ending.FORK, journal.current().id(), 1);
        server.requests.clear();
        String kept = journal.spans().getLast().id();

        for (int minute = 1; minute <= 120; minute++) {
            clock.pass(Duration.ofMinutes(1));
            leap(minute);
            step.take();
        }

        assertThat(server.requests)
                .filteredOn(request -> request.journal().equals(kept))
                .hasSizeBetween(2, 4);
    }

    @Test
    void knowsTheTimeByTheServerWhateverTheClockSays() {
        step.take();
        clock.wallSays("2040-06-01T12:00:00Z");
        clock.pass(Duration.ofHours(2));

        assertThat(told.time(clock.now().boot(), clock.now().elapsed()))
                .contains(Journals.SERVER_TIME.plus(Duration.ofHours(2)));
    }

    private static boolean isOf(String kind, ObjectNode entry) {
        return entry.get("kind").asText().equals(kind);
    }
}
