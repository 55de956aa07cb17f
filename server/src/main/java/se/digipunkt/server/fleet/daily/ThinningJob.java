package se.digipunkt.server.fleet.daily;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.server.common.SettingRefused;
import se.digipunkt.server.fleet.evidence.Thinning;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.Leases;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Once a day, on one of several servers: forgets evidence of days that were counted long ago.
@Singleton
final class ThinningJob {

    /// A kiosk may rest for a year with what it has not sent, and that is to count when it comes.
    static final int FEWEST = 400;

    private static final Logger LOG = LoggerFactory.getLogger(ThinningJob.class);
    private static final Duration LEASE = Duration.ofHours(12);

    private final Thinning thinning;
    private final DueCounts due;
    private final Leases leases;
    private final Clock clock;
    private final int days;

    /// @throws SettingRefused when they are too few
    ThinningJob(
            Thinning thinning,
            DueCounts due,
            Leases leases,
            Clock clock,
            @Property(name = "digipunkt.evidence-days", defaultValue = "800") int days) {
        if (days < FEWEST) {
            throw new SettingRefused(
                    "DIGIPUNKT_EVIDENCE_DAYS must be %d or more, and is %d"
                            .formatted(FEWEST, days));
        }
        this.thinning = thinning;
        this.due = due;
        this.leases = leases;
        this.clock = clock;
        this.days = days;
    }

    @Scheduled(fixedDelay = "24h", initialDelay = "10m")
    void runByItself() {
        run();
    }

    /// Of a place that waits to be counted nothing is forgotten.
    ///
    /// @return how much was told
    long run() {
        AtomicLong forgotten = new AtomicLong();
        LocalDate first = SwedishTime.dayOf(clock.instant()).minusDays(days);
        Set<String> waiting = due.waiting().keySet();
        if (!waiting.isEmpty()) {
            LOG.warn(
                    "No evidence of these is forgotten while they wait to be counted: {}", waiting);
        }
        leases.run(
                "fleet-thinning",
                LEASE,
                () -> forgotten.set(thinning.forgetBefore(first, waiting::contains)));
        if (forgotten.get() > 0) {
            LOG.info("{} pieces of evidence from before {} are forgotten", forgotten.get(), first);
        }
        return forgotten.get();
    }
}
