package se.digipunkt.server.guidance;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.server.storage.Leases;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Runs the coarsening by itself, on one of several servers.
@Singleton
final class CoarseningJob {

    private static final Logger LOG = LoggerFactory.getLogger(CoarseningJob.class);
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Coarsening coarsening;
    private final Leases leases;

    CoarseningJob(Coarsening coarsening, Leases leases) {
        this.coarsening = coarsening;
        this.leases = leases;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "3m")
    void runByItself() {
        run();
    }

    /// @return how many records have become coarse
    long run() {
        AtomicLong done = new AtomicLong();
        leases.run("guidance-coarsening", LEASE, () -> done.set(coarsening.run()));
        if (done.get() > 0) {
            LOG.info("{} guidance records keep only their day and half-day now", done.get());
        }
        return done.get();
    }
}
