package se.digipunkt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.kiosk.journal.Journals.tap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.kiosk.device.SetDevice;
import se.digipunkt.kiosk.evidence.Evidence;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Journals;
import se.digipunkt.kiosk.journal.SetClock;
import se.digipunkt.kiosk.settings.Identity;
import se.digipunkt.kiosk.settings.SampleSettings;
import se.digipunkt.kiosk.settings.Told;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

@Timeout(30)
class SyncLoopTest {

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private final RecordingServer server = new RecordingServer();
    private final HeardLinks links = new HeardLinks();
    private Journal journal;
    private Told told;
    private SyncLoop loop;

    @BeforeEach
    void open() {
        journal = Journals.open(folder, clock);
        told = new Told(folder, "0.1.0");
        Evidence evidence = new Evidence(journal, clock, new SetDevice(), folder, "0.1.0");
        Kiosk kiosk = new Kiosk(journal, told, evidence, clock, "0.1.0");
        loop =
                new SyncLoop(
                        kiosk,
                        Optional.empty(),
                        server,
                        links,
                        new Backoff(new Random(1), Backoff.LONGEST));
    }

    @AfterEach
    void close() {
        loop.close();
        journal.close();
    }

    private void enrol() {
        told.enrolled(new Identity("k-1", "token", "http://server"), SampleSettings.version("v1"));
    }

    @Test
    void aTapEndsAMeasurementAndIsSentAtOnce() throws InterruptedException {
        enrol();
        CountDownLatch measuring = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        links.measuring =
                undisturbed -> {
                    measuring.countDown();
                    while (undisturbed.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    ended.countDown();
                };

        loop.start();
        measuring.await();
        journal.log(tap("e-id"));
        ended.await();
        links.measuring = undisturbed -> links.heard.add("measured");

        while (!links.heard.contains("measured")) {
            Thread.onSpinWait();
        }
        assertThat(server.entries(journal.current().id())).hasSize(1);
    }

    @Test
    void aMeasurementThatFailsDoesNotEndTheLoop() throws InterruptedException {
        enrol();
        CountDownLatch twice = new CountDownLatch(2);
        links.measuring =
                undisturbed -> {
                    twice.countDown();
                    throw new IllegalStateException("as a bug would");
                };

        loop.start();
        while (twice.getCount() > 1) {
            Thread.onSpinWait();
        }
        journal.log(tap("e-id"));

        twice.await();
        assertThat(server.entries(journal.current().id())).hasSize(1);
    }

    @Test
    void measuresNothingBeforeTheServerHasAnswered() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        enrol();
        server.insteadOfAnswers.add(new SyncReply.Unreached("no network"));
        links.measuring = undisturbed -> asked.countDown();

        loop.start();
        asked.await();

        assertThat(links.heard).startsWith("unreached", "reached");
    }
}
