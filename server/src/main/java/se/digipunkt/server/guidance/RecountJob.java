package se.digipunkt.server.guidance;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/// Fills the totals of a database that comes from a version without them, before anybody asks. When
/// it is cut off, the next start begins anew.
@Singleton
final class RecountJob implements ApplicationEventListener<StartupEvent>, Ordered {

    /// With every kind of total that is added this gets another number.
    static final String JOB = "totals-1";

    private static final Logger LOG = LoggerFactory.getLogger(RecountJob.class);

    private final Recount recount;
    private final JobTable jobs;
    private final WriteGate gate;
    private final Clock clock;

    RecountJob(Recount recount, JobTable jobs, WriteGate gate, Clock clock) {
        this.recount = recount;
        this.jobs = jobs;
        this.gate = gate;
        this.clock = clock;
    }

    /// After the first errand list was loaded: what is counted by competence needs it.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        int cells = 0;
        for (YearMonth month : gate.read(this::done) ? List.<YearMonth>of() : recount.months()) {
            cells += gate.writeOnOnePicture(() -> begin() ? recount.repair(month) : 0);
        }
        int all = cells;
        gate.write(
                () -> {
                    if (begin()) {
                        jobs.end(JOB, clock.instant(), all);
                    }
                });
        if (cells > 0) {
            LOG.info("totals were counted from the records: {} cells", cells);
        }
    }

    private boolean done() {
        return jobs.find(JOB).filter(job -> job.ended() != null).isPresent();
    }

    /// Takes the job's row until the end of the write: of several servers that start together one
    /// counts a month, and none goes on counting when another is done and takes new records.
    private boolean begin() {
        jobs.begin(JOB, clock.instant());
        return !done();
    }
}
