package se.digipunkt.server.intake;

import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.storage.Leases;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Forgets at which moment entries came, when help that old has forgotten when it was given: a
/// kiosk with a network sends at once, so that one moment tells the other. The day stays. Other
/// entries stand between those about help, and would tell it too.
///
/// Journal by journal, each in a commit of its own: it may be cut off anywhere, and a repeat
/// changes nothing.
@Singleton
final class ArrivalJob {

    private static final Duration LEASE = Duration.ofMinutes(30);

    private final JournalTable journals;
    private final EntryTable entries;
    private final Guidance guidance;
    private final WriteGate gate;
    private final Leases leases;

    ArrivalJob(
            JournalTable journals,
            EntryTable entries,
            Guidance guidance,
            WriteGate gate,
            Leases leases) {
        this.journals = journals;
        this.entries = entries;
        this.guidance = guidance;
        this.gate = gate;
        this.leases = leases;
    }

    @Scheduled(fixedDelay = "24h", initialDelay = "7m")
    void runByItself() {
        leases.run("intake-arrivals", LEASE, this::run);
    }

    void run() {
        Instant kept =
                guidance.lastForgotten().plusDays(1).atStartOfDay(KnownTime.ZONE).toInstant();
        List<String> all = gate.read(journals::ids);
        all.forEach(journal -> gate.write(() -> entries.forgetMoments(journal, kept)));
    }
}
