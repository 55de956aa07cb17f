package se.digipunkt.server.places.rounds;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.storage.Leases;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;

/// Writes down one more day of calls each day, a round at a time, so that kiosks wait no longer
/// than for one.
@Singleton
final class CallsJob {

    private final Rounds rounds;
    private final CallPlan plan;
    private final WriteGate gate;
    private final Leases leases;

    CallsJob(Rounds rounds, CallPlan plan, WriteGate gate, Leases leases) {
        this.rounds = rounds;
        this.plan = plan;
        this.gate = gate;
        this.leases = leases;
    }

    @Scheduled(fixedDelay = "24h", initialDelay = "1m")
    void run() {
        leases.run("calls", Duration.ofMinutes(10), this::writeAll);
    }

    void writeAll() {
        for (Round round : rounds.list()) {
            // Read again inside: somebody may have changed it since, or be about to.
            gate.write(() -> rounds.held(round.id()).ifPresent(plan::write));
        }
    }
}
