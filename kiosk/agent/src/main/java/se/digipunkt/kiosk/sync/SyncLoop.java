package se.digipunkt.kiosk.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.evidence.Links;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Takes one step after the other, on a thread of its own, for as long as the agent runs.
public final class SyncLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);

    /// Taps that come close together travel together.
    private static final Duration DEBOUNCE = Duration.ofMillis(500);

    private static final Duration AFTER_A_BUG = Duration.ofMinutes(1);

    private final SyncStep step;
    private final ContentFetch content;
    private final Links links;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().name("sync").daemon().unstarted(task));

    private @Nullable Future<?> planned;
    private boolean backingOff;
    private boolean woken;

    /// @param enrolling empty without a code
    /// @param backoff after tries in vain
    public SyncLoop(
            Kiosk kiosk,
            Optional<Enrolling> enrolling,
            ServerLink server,
            Links links,
            Backoff backoff) {
        SyncRound round = new SyncRound(kiosk.journal(), server, kiosk);
        this.step = new SyncStep(kiosk, enrolling, round, links, backoff);
        this.content = new ContentFetch(kiosk.told(), server);
        this.links = links;
        kiosk.journal().whenAppended(this::wake);
    }

    public void start() {
        plan(new SyncStep.Next(Duration.ZERO, false));
    }

    /// There is something new to send. While the server is not to be reached that changes nothing.
    public synchronized void wake() {
        woken = true;
        if (planned != null && !backingOff) {
            plan(new SyncStep.Next(DEBOUNCE, false));
        }
    }

    /// How kiosk and server stand with each other.
    public Contact contact() {
        return step.contact();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private synchronized void plan(SyncStep.Next next) {
        if (thread.isShutdown()) {
            return;
        }
        if (planned != null) {
            planned.cancel(false);
        }
        backingOff = next.failed();
        planned = thread.schedule(this::run, next.pause().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        synchronized (this) {
            woken = false;
        }
        SyncStep.Next next = taken();
        if (!next.failed()) {
            fetch();
            measure();
        }
        synchronized (this) {
            // What came while the step ran must not wait for the next poll.
            boolean more = woken && !next.failed();
            plan(more ? new SyncStep.Next(DEBOUNCE, false) : next);
        }
    }

    private void fetch() {
        try {
            content.fetch();
        } catch (RuntimeException e) {
            // Whoever stops the agent interrupts this as well: then the next start fetches them.
            if (!thread.isShutdown()) {
                LOG.error("The terminal's texts were not fetched", e);
            }
        }
    }

    /// On this thread, so that no sync shares the connection with it; a new entry ends it at once.
    private void measure() {
        try {
            links.measure(this::isUndisturbed);
        } catch (RuntimeException e) {
            LOG.error("The connection was not measured", e);
        }
    }

    private synchronized boolean isUndisturbed() {
        return !woken && !thread.isShutdown();
    }

    private SyncStep.Next taken() {
        try {
            return step.take();
        } catch (RuntimeException e) {
            LOG.error("A sync step failed", e);
            return new SyncStep.Next(AFTER_A_BUG, true);
        }
    }
}
