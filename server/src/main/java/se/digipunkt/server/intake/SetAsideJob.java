package se.digipunkt.server.intake;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Async;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.server.storage.Leases;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.util.List;

/// Tries set-aside entries again when the program or its errand list is another one than the last
/// that tried.
@Singleton
@Requires(property = "digipunkt.retry-at-start", notEquals = "false")
class SetAsideJob {

    private static final Logger LOG = LoggerFactory.getLogger(SetAsideJob.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int TOGETHER = 100;

    private final EntryTable entries;
    private final SecondTry secondTry;
    private final Program program;
    private final WriteGate gate;
    private final Leases leases;

    SetAsideJob(
            EntryTable entries,
            SecondTry secondTry,
            Program program,
            WriteGate gate,
            Leases leases) {
        this.entries = entries;
        this.secondTry = secondTry;
        this.program = program;
        this.gate = gate;
        this.leases = leases;
    }

    @EventListener
    @Async(TaskExecutors.BLOCKING)
    void start(ServerStartupEvent event) {
        leases.run("set-aside", LEASE, this::run);
    }

    /// Tries all that this program has not tried, in commits of a hundred.
    ///
    /// @return how many could be counted now
    int run() {
        int counted = 0;
        List<EntryRow> untried = nextUntried();
        while (!untried.isEmpty()) {
            List<EntryRow> some = untried;
            counted += gate.write(() -> secondTry.tryAgain(some));
            untried = nextUntried();
        }
        if (counted > 0) {
            LOG.info("{} entries that were set aside are counted now", counted);
        }
        return counted;
    }

    private List<EntryRow> nextUntried() {
        return gate.read(() -> entries.untried(program.name(), TOGETHER));
    }
}
