package se.digipunkt.kiosk;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.kiosk.evidence.Evidence;
import se.digipunkt.provisioning.journey.ToldClock;

import java.time.Instant;

/// The agent's tick of each minute, where a minute is over whenever the test says so.
@Singleton
final class ToldTicks {

    private final Evidence evidence;
    private final ToldClock clock = ToldClock.given();
    private final ToldClock ticked = ToldClock.given(ToldClock.TICKED);

    ToldTicks(Evidence evidence) {
        this.evidence = evidence;
    }

    /// Not before the agent has begun, for that is its first tick.
    @Scheduled(fixedDelay = "20ms", initialDelay = "1s")
    void tick() {
        long now = clock.millis();
        if (now != ticked.millis()) {
            evidence.tick();
            ticked.set(Instant.ofEpochMilli(now));
        }
    }
}
