package se.digipunkt.kiosk.evidence;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.kiosk.journal.Journal;

/// Once a minute: alive still, and ballast on board when there is room again.
@Singleton
final class AliveJob {

    private final Evidence evidence;
    private final Journal journal;

    AliveJob(Evidence evidence, Journal journal) {
        this.evidence = evidence;
        this.journal = journal;
    }

    /// Not at a fixed rate: after hours stopped that would make up for each minute at once.
    @Scheduled(fixedDelay = "1m")
    void tick() {
        evidence.tick();
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "5s")
    void tendBallast() {
        journal.tendBallast();
    }
}
