package se.digipunkt.server.guidance;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;

/// Fills the totals of a database that comes from a version without them, before anybody asks. When
/// it is cut off, the next start begins anew.
@Singleton
final class RecountJob implements ApplicationEventListener<StartupEvent> {

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

    @Override
    public void onApplicationEvent(StartupEvent event) {
        boolean done =
                gate.read(() -> jobs.find(JOB)).filter(job -> job.ended() != null).isPresent();
        if (done) {
            return;
        }
        gate.write(() -> jobs.begin(JOB, clock.instant()));
        int cells = recount.all();
        gate.write(() -> jobs.end(JOB, clock.instant(), cells));
        if (cells > 0) {
            LOG.info("totals were counted from the records: {} cells", cells);
        }
    }
}
