package se.digipunkt.server.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Async;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.storage.Leases;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tries set-aside entries again when the program or its errand list is another one than the last
/// that tried.
@Singleton
@Requires(property = "digipunkt.retry-at-start", notEquals = "false")
class SetAsideJob {

    private static final Logger LOG = LoggerFactory.getLogger(SetAsideJob.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int TOGETHER = 100;

    private final EntryTable entries;
    private final JournalTable journals;
    private final Handing handing;
    private final Copier copier;
    private final Fleet fleet;
    private final Program program;
    private final WriteGate gate;
    private final Leases leases;

    SetAsideJob(
            EntryTable entries,
            JournalTable journals,
            Handing handing,
            Copier copier,
            Fleet fleet,
            JobTools tools) {
        this.entries = entries;
        this.journals = journals;
        this.handing = handing;
        this.copier = copier;
        this.fleet = fleet;
        this.program = tools.program();
        this.gate = tools.gate();
        this.leases = tools.leases();
    }

    /// What the job needs from outside.
    @Singleton
    record JobTools(Program program, WriteGate gate, Leases leases) {}

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
            counted += gate.write(() -> tryAgain(some));
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

    private int tryAgain(List<EntryRow> some) {
        int counted = 0;
        Set<String> kiosks = new HashSet<>();
        for (EntryRow row : some) {
            Kiosk kiosk = fleet.get(journals.findById(row.journal()).orElseThrow().kiosk());
            Fate fate = handing.hand(arrival(kiosk, row)).fate();
            entries.setFate(
                    row.journal(),
                    row.seq(),
                    fate.state(),
                    fate.reason(),
                    fate.body(),
                    fate.setAside() ? program.name() : null);
            if (!fate.setAside()) {
                counted++;
                kiosks.add(kiosk.id());
            }
        }
        kiosks.forEach(id -> copier.recount(fleet.get(id)));
        return counted;
    }

    private static Handing.Arrival arrival(Kiosk kiosk, EntryRow row) {
        Offered.Item item = new Offered.Item(row.seq(), bodyOf(row), row.hash());
        return new Handing.Arrival(kiosk, row.journal(), item, row.received(), null);
    }

    private static ObjectNode bodyOf(EntryRow row) {
        try {
            return (ObjectNode) ProtocolJson.mapper().readTree(row.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a set-aside entry is not as it was stored: " + row.journal(), e);
        }
    }
}
