package se.digipunkt.server.intake;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Async;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.server.places.Places;
import se.digipunkt.server.storage.Leases;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Tries set-aside entries again when the program or its errand list is another one than the last
/// that tried, those of unknown places when there are others than before, and those that were
/// refused for their time when that is known: at the start, and soon after it changes.
@Singleton
@Requires(property = "digipunkt.retry-at-start", notEquals = "false")
class SetAsideJob {

    private static final Logger LOG = LoggerFactory.getLogger(SetAsideJob.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int TOGETHER = 100;

    /// What decides whether an entry can be counted.
    private record World(String program, long places) {}

    private final EntryTable entries;
    private final SecondTry secondTry;
    private final Program program;
    private final Places places;
    private final WriteGate gate;
    private final Leases leases;
    private final AtomicReference<@Nullable World> tried = new AtomicReference<>();

    SetAsideJob(
            EntryTable entries,
            SecondTry secondTry,
            Program program,
            Places places,
            WriteGate gate,
            Leases leases) {
        this.entries = entries;
        this.secondTry = secondTry;
        this.program = program;
        this.places = places;
        this.gate = gate;
        this.leases = leases;
    }

    @EventListener
    @Async(TaskExecutors.BLOCKING)
    void start(ServerStartupEvent event) {
        look();
    }

    /// The errand list changes at midnight, places whenever somebody changes them.
    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void look() {
        World now = new World(program.name(), places.changes());
        boolean due = !now.equals(tried.get()) || !nextUntried().isEmpty();
        if (due && leases.run("set-aside", LEASE, this::run)) {
            tried.set(now);
        }
    }

    /// Tries all that this program has not tried, and all of places that were not known, in commits
    /// of a hundred.
    ///
    /// @return how many could be counted now
    int run() {
        int counted = tryUntried() + tryOfUnknownPlaces();
        if (counted > 0) {
            LOG.info("{} entries that were set aside are counted now", counted);
        }
        return counted;
    }

    private int tryUntried() {
        int counted = 0;
        List<EntryRow> some = nextUntried();
        while (!some.isEmpty()) {
            counted += tryAgain(some);
            some = nextUntried();
        }
        return counted;
    }

    private List<EntryRow> nextUntried() {
        return gate.read(() -> entries.untried(program.name(), TOGETHER));
    }

    private int tryOfUnknownPlaces() {
        int counted = 0;
        List<EntryRow> some = ofUnknownPlaces("", 0);
        while (!some.isEmpty()) {
            counted += tryAgain(some);
            some = ofUnknownPlaces(some.getLast().journal(), some.getLast().seq());
        }
        return counted;
    }

    private List<EntryRow> ofUnknownPlaces(String journal, long seq) {
        return gate.read(() -> entries.refused(Elsewhere.PLACE_UNKNOWN, journal, seq, TOGETHER));
    }

    private int tryAgain(List<EntryRow> some) {
        return gate.write(() -> secondTry.tryAgain(some));
    }
}
