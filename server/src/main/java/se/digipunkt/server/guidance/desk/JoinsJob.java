package se.digipunkt.server.guidance.desk;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.server.storage.Leases;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Forgets which records were joined once they can no longer be taken apart, on one of several
/// servers.
@Singleton
final class JoinsJob {

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Joins joins;
    private final Leases leases;

    JoinsJob(Joins joins, Leases leases) {
        this.joins = joins;
        this.leases = leases;
    }

    @Scheduled(fixedDelay = "24h", initialDelay = "4m")
    void runByItself() {
        run();
    }

    /// @return how many were forgotten
    int run() {
        AtomicInteger forgotten = new AtomicInteger();
        leases.run("guidance-joined", LEASE, () -> forgotten.set(joins.forgetOld()));
        return forgotten.get();
    }
}
