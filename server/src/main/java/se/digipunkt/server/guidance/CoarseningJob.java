package se.digipunkt.server.guidance;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.server.storage.Leases;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Runs the coarsening by itself, on one of several servers.
@Singleton
final class CoarseningJob {

    private static final Logger LOG = LoggerFactory.getLogger(CoarseningJob.class);
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Coarsening coarsening;
    private final OwnJournals journals;
    private final WriteGate gate;
    private final Leases leases;

    CoarseningJob(Coarsening coarsening, OwnJournals journals, WriteGate gate, Leases leases) {
        this.coarsening = coarsening;
        this.journals = journals;
        this.gate = gate;
        this.leases = leases;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "3m")
    void runByItself() {
        run();
    }

    /// Keys that are old enough are forgotten also while the coarsening is paused.
    ///
    /// @return how many records have become coarse
    long run() {
        AtomicLong done = new AtomicLong();
        leases.run(
                "guidance-coarsening",
                LEASE,
                () -> {
                    gate.write(journals::removeOld);
                    done.set(coarsening.run());
                });
        if (done.get() > 0) {
            LOG.info("{} guidance records keep only their day and half-day now", done.get());
        }
        return done.get();
    }
}
