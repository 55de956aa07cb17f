package se.digipunkt.kiosk.help;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.device.Controls;
import se.digipunkt.kiosk.help.HelpCall.Stand;
import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalFull;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.kiosk.settings.KeptFile;
import se.digipunkt.protocol.EntryBody.AnsweredBy;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.TerminalLanguage;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The door: the one call for help that there is at a kiosk. Every method may be called from any
/// thread.
public final class HelpCalls implements AutoCloseable {

    /// So long a call waits for *I am coming*.
    public static final Duration WAIT = Duration.ofMinutes(1);

    /// Whoever said *I am coming* has come by then, though nobody told.
    static final Duration COMING = Duration.ofMinutes(20);

    /// So long the answer to a call that is over is there to be read, and the desk tells of one
    /// that nobody came to.
    static final Duration SHOWN = Duration.ofMinutes(5);

    /// A page that has not asked for so long does not stand on the screen.
    private static final Duration ON_SCREEN = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(HelpCalls.class);

    private final Journal journal;
    private final DeviceClock clock;
    private final Controls controls;
    private final HelpPromise promise;
    private final KeptFile<Kept> file;
    private final Supplier<UUID> ids;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// Differs from those of earlier starts: a page that was left open asks with an old one.
    private final String start;

    private long changes;
    private long presses;
    private long speeches;
    private @Nullable HelpCall call;
    private @Nullable Seen seen;
    private boolean closed;

    /// @param ids of calls, and of this start
    public HelpCalls(
            Journal journal,
            DeviceClock clock,
            Controls controls,
            HelpPromise promise,
            KeptFile<Kept> file,
            Supplier<UUID> ids) {
        this.journal = journal;
        this.clock = clock;
        this.controls = controls;
        this.promise = promise;
        this.file = file;
        this.ids = ids;
        this.start = ids.get().toString();
        left().ifPresent(left -> locked(() -> goOn(left)));
        controls.whenPressed(this::pressed);
    }

    /// What a start finds of the one before.
    public record Kept(@Nullable HelpCall call) {}

    /// The language in which the residents' page was seen last.
    private record Seen(String language, Moment at) {}

    /// Whether somebody is promised to be there to help.
    @FunctionalInterface
    public interface HelpPromise {

        /// Empty when the kiosk cannot tell.
        Optional<Boolean> now();
    }

    /// A file that cannot be read must not keep the kiosk from starting.
    private Optional<HelpCall> left() {
        try {
            return file.read().map(Kept::call);
        } catch (RuntimeException unreadable) {
            LOG.warn("What was kept of a call cannot be read", unreadable);
            return Optional.empty();
        }
    }

    /// Asks for a person. Pressed again while one lasts it is the same call.
    ///
    /// @param language of the page; null, or none of ours, for the one on the screen
    public HelpCall call(@Nullable String language) {
        return locked(
                () -> {
                    Moment now = clock.now();
                    HelpCall before = lookedAt(now);
                    if (before != null && (before.stand().lasts() || isAnswered(before))) {
                        return before;
                    }
                    boolean known = TerminalLanguage.tags().contains(language);
                    return begin(known ? language : shown(now), now);
                });
    }

    /// What the promises say does not change by asking again.
    private boolean isAnswered(HelpCall before) {
        return before.stand() == Stand.OUTSIDE && !isPromised();
    }

    /// Where the kiosk does not know what is promised, a minute is tried.
    private boolean isPromised() {
        return promise.now().orElse(true);
    }

    private HelpCall begin(@Nullable String language, Moment now) {
        ObjectNode fields = ProtocolJson.mapper().createObjectNode();
        if (language != null) {
            fields.put("language", language);
        }
        HelpCall fresh =
                new HelpCall(
                        ids.get().toString(),
                        append(now, "help-called", fields),
                        language,
                        now,
                        Stand.CALLED,
                        now.elapsed());
        if (isPromised()) {
            become(fresh);
            return fresh;
        }
        return end(fresh, Stand.OUTSIDE, AnsweredBy.OUTSIDE, now);
    }

    /// @return false when that call is over, or somebody else comes already
    public boolean coming(String id) {
        return locked(
                () -> {
                    Moment now = clock.now();
                    HelpCall heard = lookedAt(now);
                    if (heard == null || !heard.id().equals(id) || heard.stand() != Stand.CALLED) {
                        return false;
                    }
                    append(now, "help-coming", called(heard));
                    become(heard.now(Stand.COMING, now.elapsed()));
                    return true;
                });
    }

    /// The person has come.
    ///
    /// @return false when that call is over already
    public boolean answered(String id) {
        return locked(() -> ended(id, Stand.ANSWERED, AnsweredBy.DESK));
    }

    /// Who had called wants nobody any more.
    public boolean cancel(String id) {
        return locked(() -> ended(id, Stand.CANCELLED, AnsweredBy.CANCELLED));
    }

    private boolean ended(String id, Stand stand, AnsweredBy by) {
        Moment now = clock.now();
        HelpCall heard = lookedAt(now);
        if (heard == null || !heard.id().equals(id) || !heard.stand().lasts()) {
            return false;
        }
        end(heard, stand, by, now);
        return true;
    }

    /// The resident has gone: the answer to a call that is over is no longer shown. One that lasts
    /// goes on, for whoever called may wait beside the screen.
    public void forget() {
        locked(
                () -> {
                    if (call != null && !call.stand().lasts()) {
                        become(null);
                    }
                    return true;
                });
    }

    /// The residents' page stands on the screen, in that language.
    public void seen(String language) {
        locked(() -> seen = new Seen(language, clock.now()));
    }

    /// Ends what has lasted long enough; to be called each second.
    public void look() {
        locked(() -> Optional.ofNullable(lookedAt(clock.now())));
    }

    public HelpState now() {
        return locked(this::state);
    }

    /// Waits until something is to be told that the version does not know.
    ///
    /// @param version null to hear at once
    /// @param most to wait
    public HelpState await(@Nullable String version, Duration most) {
        return locked(
                () -> {
                    long left = most.toNanos();
                    try {
                        while (left > 0 && !closed && state().version().equals(version)) {
                            left = changed.awaitNanos(left);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return state();
                });
    }

    /// Runs after every change, on the thread that made it; must be quick.
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    /// Lets go of all who wait. A call that lasts goes on after the next start.
    @Override
    public void close() {
        locked(
                () -> {
                    closed = true;
                    changed.signalAll();
                    return true;
                });
    }

    private void pressed(Controls.Press press) {
        switch (press) {
            case SHORT ->
                    locked(
                            () -> {
                                call(null);
                                presses++;
                                tell();
                                return true;
                            });
            case LONG ->
                    locked(
                            () -> {
                                speeches++;
                                tell();
                                return true;
                            });
        }
    }

    private HelpState state() {
        Moment now = clock.now();
        HelpCall known = lookedAt(now);
        Duration age =
                known == null
                        ? Duration.ZERO
                        : Duration.ofMillis(now.elapsed() - known.at().elapsed());
        return new HelpState(start + "-" + changes, known, age, presses, speeches);
    }

    private @Nullable HelpCall lookedAt(Moment now) {
        HelpCall known = call;
        if (known == null) {
            return null;
        }
        Duration stood = Duration.ofMillis(now.elapsed() - known.since());
        return switch (known.stand()) {
            case CALLED ->
                    stood.compareTo(WAIT) < 0
                            ? known
                            : end(known, Stand.NOBODY_CAME, AnsweredBy.TIMEOUT, now);
            case COMING ->
                    stood.compareTo(COMING) < 0
                            ? known
                            : end(known, Stand.ANSWERED, AnsweredBy.UNKNOWN, now);
            case ANSWERED, CANCELLED, NOBODY_CAME, OUTSIDE -> {
                if (stood.compareTo(SHOWN) >= 0) {
                    become(null);
                }
                yield call;
            }
        };
    }

    /// After a restart of the program a call goes on; after one of the machine nobody can tell what
    /// came of it, and who called has seen a black screen.
    private boolean goOn(HelpCall left) {
        Moment now = clock.now();
        call = left;
        if (left.at().boot().equals(now.boot())) {
            controls.show(lamp(left));
            lookedAt(now);
        } else {
            end(left, Stand.NOBODY_CAME, AnsweredBy.UNKNOWN, now);
            become(null);
        }
        return true;
    }

    private HelpCall end(HelpCall heard, Stand stand, AnsweredBy by, Moment now) {
        append(now, "help-answered", called(heard).put("by", by.code()));
        HelpCall over = heard.now(stand, now.elapsed());
        become(over);
        return over;
    }

    private static ObjectNode called(HelpCall heard) {
        ObjectNode fields = ProtocolJson.mapper().createObjectNode();
        Reference entry = heard.entry();
        return entry == null ? fields : fields.put("called", entry.toString());
    }

    /// @return null when there was no room, or what it belongs to has no entry
    private @Nullable Reference append(Moment now, String kind, ObjectNode fields) {
        if (!kind.equals("help-called") && !fields.has("called")) {
            return null;
        }
        try {
            return journal.append(now, kind, fields);
        } catch (JournalFull full) {
            LOG.warn("The card is full: a {} is not in the journal", kind);
            return null;
        }
    }

    private void become(@Nullable HelpCall next) {
        call = next;
        controls.show(next == null ? Controls.Lamp.OFF : lamp(next));
        try {
            file.replace(new Kept(next != null && next.stand().lasts() ? next : null));
        } catch (UncheckedIOException full) {
            LOG.warn("A restart would not know of the call", full);
        }
        tell();
    }

    private void tell() {
        changes++;
        changed.signalAll();
        listeners.forEach(Runnable::run);
    }

    private static Controls.Lamp lamp(HelpCall shown) {
        return switch (shown.stand()) {
            case CALLED -> Controls.Lamp.WAITING;
            case COMING -> Controls.Lamp.COMING;
            case ANSWERED, CANCELLED, NOBODY_CAME, OUTSIDE -> Controls.Lamp.OFF;
        };
    }

    private @Nullable String shown(Moment now) {
        Seen last = seen;
        return last != null
                        && last.at().boot().equals(now.boot())
                        && now.elapsed() - last.at().elapsed() < ON_SCREEN.toMillis()
                ? last.language()
                : null;
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
