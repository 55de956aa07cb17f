package se.digipunkt.server.access;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.server.storage.Leases;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.Duration;

/// Removes sessions that have ended and audit lines that have been kept long enough.
@Singleton
final class AccessJob {

    private final Sessions sessions;
    private final AuditTable audit;
    private final WriteGate gate;
    private final Leases leases;
    private final Clock clock;
    private final Duration auditKept;

    AccessJob(
            Sessions sessions,
            AuditTable audit,
            WriteGate gate,
            Leases leases,
            Clock clock,
            @Property(name = "digipunkt.audit-days", defaultValue = "730") int auditDays) {
        this.sessions = sessions;
        this.audit = audit;
        this.gate = gate;
        this.leases = leases;
        this.clock = clock;
        this.auditKept = Duration.ofDays(auditDays);
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "5m")
    void run() {
        leases.run("access-retention", Duration.ofMinutes(10), this::removeOld);
    }

    void removeOld() {
        sessions.endExpired();
        gate.write(() -> audit.removeBefore(clock.instant().minus(auditKept)));
    }
}
