package se.digipunkt.kiosk.screen;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.device.Device;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// The residents' screen: one browser after the other, each on a folder of its own, and nothing
/// left of any of them.
public final class Screen implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Screen.class);

    private static final Duration TICK = Duration.ofMillis(250);

    /// A screen that could not be shown for so long is down.
    private static final Duration DOWN = Duration.ofSeconds(10);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /// A folder of which something is left is tried again so often.
    private static final Duration WIPE_AGAIN = Duration.ofSeconds(5);

    private static final Duration STOP = Duration.ofSeconds(10);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("screen").factory());
    private final Frontage frontage;
    private final Visitor visitor;
    private final LongSupplier nanoTime;
    private final Idle idle;
    private final Bar bar;
    private final AtomicInteger replaced = new AtomicInteger();
    private final AtomicInteger forgotten = new AtomicInteger();
    private final Set<ProfileFolder> unwiped = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile ScreenState state;
    private volatile @Nullable Showing showing;
    private Idle.Stage stage = Idle.Stage.UNTOUCHED;
    private long nextStart;
    private long nextWipe;
    private long notShownSince;
    private int failures;

    /// @param frontage where and how the browser stands
    /// @param nanoTime of one clock that does not jump
    Screen(Frontage frontage, Visitor visitor, Idle.Patience patience, LongSupplier nanoTime) {
        this.frontage = frontage;
        this.visitor = visitor;
        this.nanoTime = nanoTime;
        this.idle = new Idle(patience);
        this.bar = new Bar(visitor);
        this.state = frontage.isThere() ? ScreenState.STARTING : ScreenState.NONE;
    }

    /// The screen of this machine, as far as it has one.
    ///
    /// @param data folder of the agent's, for profiles where the machine has no better place
    /// @param nanoTime of one clock that does not jump
    public static Screen of(
            ScreenSettings settings,
            Device device,
            Told told,
            Visitor visitor,
            Path data,
            LongSupplier nanoTime) {
        return new Screen(
                new Frontage(
                        Setup.of(settings, device.isPi(), data),
                        () -> told.settings().map(Settings::terminal),
                        settings.signIn()),
                visitor,
                Idle.Patience.USUAL,
                nanoTime);
    }

    /// What the supervisor knows of itself.
    ///
    /// @param replaced browsers that ended, froze or showed nothing, since the agent started
    /// @param forgotten residents
    /// @param unwiped folders of which something is left
    public record Account(ScreenState state, int replaced, int forgotten, int unwiped) {}

    public Account account() {
        return new Account(state, replaced.get(), forgotten.get(), unwiped.size());
    }

    public ScreenState state() {
        return state;
    }

    /// Runs after each change of the state, on a thread of its own.
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    /// Begins to show the terminal; without a display nothing happens.
    ///
    /// @param own origin of the terminal's pages, which are there
    public void start(URI own) {
        if (!frontage.isThere()) {
            return;
        }
        frontage.at(own);
        notShownSince = nanoTime.getAsLong();
        nextStart = notShownSince;
        nextWipe = notShownSince;
        thread.execute(() -> frontage.leftFolders().forEach(this::wipe));
        thread.scheduleWithFixedDelay(
                guarded(this::tick), 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Forgets whoever was there, and shows the start page: kills the browser, deletes what it
    /// wrote, begins a new one on nothing.
    public void forget() {
        later(
                () -> {
                    if (stage != Idle.Stage.UNTOUCHED) {
                        renew();
                    }
                });
    }

    /// Tells on a visited site how the call for help stands; our own pages hear it by themselves.
    public void tellOfCall() {
        later(
                () -> {
                    Showing standing = showing;
                    if (standing != null && standing.place().isSite()) {
                        standing.tell(bar.called(standing.place()));
                    }
                });
    }

    /// Ends the browser and forgets.
    @Override
    public void close() {
        CountDownLatch ended = new CountDownLatch(1);
        later(
                () -> {
                    Showing last = showing;
                    showing = null;
                    nextStart = Long.MAX_VALUE;
                    if (last != null) {
                        wipe(last.end());
                    }
                    ended.countDown();
                });
        try {
            if (!thread.isShutdown() && !ended.await(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The screen does not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }

    Optional<Showing> showing() {
        return Optional.ofNullable(showing);
    }

    private void become(ScreenState next) {
        if (state != next) {
            state = next;
            listeners.forEach(Thread.ofVirtual()::start);
        }
    }

    private void tick() {
        long now = nanoTime.getAsLong();
        Showing standing = showing;
        if (standing == null) {
            if (now - nextStart >= 0) {
                begin();
            }
        } else {
            standing.check();
        }
        wipeAgain(now);
        Showing still = showing;
        if (still != null) {
            countDown(now, still);
        }
        if (still != null && still.isShown()) {
            notShownSince = now;
        } else if (now - notShownSince > DOWN.toNanos()) {
            become(ScreenState.BROKEN);
        }
    }

    private void begin() {
        Showing next = null;
        try {
            next = frontage.open(new Events(), nanoTime);
            showing = next;
            next.begin(this::later);
        } catch (RuntimeException failed) {
            LOG.error("The browser cannot be started", failed);
            showing = null;
            failedOnce();
            if (next != null) {
                wipe(next.end());
            }
        }
    }

    private void countDown(long now, Showing standing) {
        Idle.Stage before = stage;
        idle.at(standing.place());
        stage = idle.stage(now);
        if (stage == Idle.Stage.COUNTING) {
            standing.dismissDialog();
            standing.tell(Bar.count(idle.secondsLeft(now)));
        } else if (stage == Idle.Stage.OVER) {
            visitor.left();
            renew();
        } else if (before == Idle.Stage.COUNTING) {
            standing.tell(Bar.calm());
        }
    }

    /// A new browser at once, while what the old one wrote is being deleted.
    private void renew() {
        Showing old = showing;
        showing = null;
        idle.forget();
        stage = Idle.Stage.UNTOUCHED;
        forgotten.incrementAndGet();
        if (old != null) {
            ProfileFolder left = old.end();
            Thread.ofVirtual().start(() -> wipe(left));
        }
        begin();
    }

    private void wipe(ProfileFolder folder) {
        if (!folder.wipe()) {
            unwiped.add(folder);
            LOG.error("Something is left of what a resident's browser wrote in {}", folder.path());
        }
    }

    private void wipeAgain(long now) {
        if (now - nextWipe >= 0 && !unwiped.isEmpty()) {
            nextWipe = now + WIPE_AGAIN.toNanos();
            unwiped.removeIf(ProfileFolder::wipeOnce);
        }
    }

    private void failedOnce() {
        failures++;
        long pause = Math.min(LONGEST_PAUSE.toMillis(), 500L << Math.min(failures, 10));
        nextStart = nanoTime.getAsLong() + TimeUnit.MILLISECONDS.toNanos(pause);
    }

    private void later(Runnable command) {
        try {
            thread.execute(guarded(command));
        } catch (RejectedExecutionException closed) {
            LOG.debug("The screen has ended");
        }
    }

    /// A fault of ours must not leave a screen that nobody watches.
    private static Runnable guarded(Runnable command) {
        return () -> {
            try {
                command.run();
            } catch (RuntimeException fault) {
                LOG.error("The screen's supervisor failed", fault);
            }
        };
    }

    private final class Events implements Showing.Watcher {

        @Override
        public void opened(Showing opened) {
            if (opened == showing) {
                opened.tell(bar.shown(opened.place(), stage != Idle.Stage.UNTOUCHED));
            }
        }

        @Override
        public void shown(Showing shown) {
            failures = 0;
            become(ScreenState.SHOWN);
        }

        @Override
        public void pressed(Showing pressed, String what) {
            if (pressed != showing) {
                return;
            }
            boolean first = idle.touched(nanoTime.getAsLong());
            stage = Idle.Stage.IN_USE;
            visitor.touched(pressed.place().isSite());
            if (first) {
                opened(pressed);
            }
            switch (what) {
                case "home" -> pressed.go(pressed.place().start());
                case "help" -> call(pressed);
                case "finished" -> finished(pressed);
                default -> {
                    // a touch
                }
            }
        }

        @Override
        public void refused(Showing refused) {
            refused.tell(bar.refusal(refused.place()));
        }

        @Override
        public void lost(Showing lost, String why) {
            if (lost != showing) {
                return;
            }
            LOG.warn("The screen was {}: a new one is begun", why);
            replaced.incrementAndGet();
            become(ScreenState.STARTING);
            boolean once = lost.isShown();
            showing = null;
            idle.forget();
            stage = Idle.Stage.UNTOUCHED;
            wipe(lost.end());
            if (once) {
                begin();
            } else {
                failedOnce();
            }
        }

        private void call(Showing calling) {
            visitor.callsForHelp(calling.place().language());
            calling.tell(bar.called(calling.place()));
        }

        private void finished(Showing ending) {
            visitor.finished(ending.place().language())
                    .ifPresentOrElse(
                            path -> ending.go(ending.place().page(path)), Screen.this::renew);
        }
    }
}
