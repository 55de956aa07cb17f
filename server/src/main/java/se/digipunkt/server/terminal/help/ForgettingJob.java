package se.digipunkt.server.terminal.help;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.storage.Leases;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/// Forgets the exact moments of calls for help after as many days as those of help given.
@Singleton
final class ForgettingJob {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingJob.class);
    private static final Duration LEASE = Duration.ofMinutes(30);

    private final HelpCallTable table;
    private final WriteGate gate;
    private final Leases leases;
    private final Clock clock;
    private final int days;

    ForgettingJob(
            HelpCallTable table,
            WriteGate gate,
            Leases leases,
            Clock clock,
            @Property(name = "digipunkt.guidance-exact-days", defaultValue = "35") int days) {
        this.table = table;
        this.gate = gate;
        this.leases = leases;
        this.clock = clock;
        this.days = days;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "7m")
    void runByItself() {
        run();
    }

    /// @return how many
    int run() {
        AtomicInteger forgotten = new AtomicInteger();
        leases.run("terminal-help-forgetting", LEASE, () -> forgotten.set(forget()));
        if (forgotten.get() > 0) {
            LOG.info("The exact moments of {} calls for help are forgotten", forgotten.get());
        }
        return forgotten.get();
    }

    private int forget() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), KnownTime.ZONE);
        Instant midnight = today.atStartOfDay(KnownTime.ZONE).toInstant();
        Instant uncertain = today.minusDays(days).atStartOfDay(KnownTime.ZONE).toInstant();
        return gate.write(
                () ->
                        table.forget(today.minusDays(days + 1L), midnight)
                                + table.forgetUncertain(uncertain));
    }
}
