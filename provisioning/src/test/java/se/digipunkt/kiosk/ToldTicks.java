package se.digipunkt.kiosk;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.kiosk.evidence.Evidence;

/// The agent's tick of each minute, where a minute is over sooner.
@Singleton
final class ToldTicks {

    private final Evidence evidence;

    ToldTicks(Evidence evidence) {
        this.evidence = evidence;
    }

    @Scheduled(fixedDelay = "${digipunkt.told-tick}")
    void tick() {
        evidence.tick();
    }
}
