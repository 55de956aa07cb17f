package se.digipunkt.kiosk.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.JournalFull;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.kiosk.settings.KeptFile;
import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.FeedbackAnswer;
import se.digipunkt.protocol.EntryBody.SessionEnd;
import se.digipunkt.protocol.ProtocolJson;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The residents at this terminal, one after the other. A session begins with the first touch and
/// is counted when it ends; what is known of it meanwhile is kept in a small file, so that one that
/// a power cut ended is counted too. Nothing that a resident needs hangs on it: what cannot be
/// written is not counted.
public final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /// Somebody who touches the screen after that is somebody else, should nothing have ended the
    /// session before.
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /// What was on its way when a session ended is no touch of the next one's.
    static final Duration TOO_SOON = Duration.ofMillis(500);

    private final List<Consumer<SessionEnd>> listeners = new CopyOnWriteArrayList<>();
    private final Journal journal;
    private final DeviceClock clock;
    private final KeptFile<Session> file;
    private @Nullable Session open;
    private @Nullable Session kept;
    private @Nullable Moment ended;

    /// @param folder of all that is kept
    public Sessions(Journal journal, DeviceClock clock, Path folder) {
        this.journal = journal;
        this.clock = clock;
        this.file = new KeptFile<>(folder.resolve("session.json"), Session.class, false);
        read().ifPresent(this::takeUp);
    }

    /// Runs after each end, on the thread that ended the session; must be quick.
    public void whenEnded(Consumer<SessionEnd> listener) {
        listeners.add(listener);
    }

    /// Somebody touches, types or scrolls, here or on a site; without an open session one begins.
    public synchronized void touched(Use use) {
        Moment now = clock.now();
        if (open == null && ended != null && isTooSoon(ended, now)) {
            return;
        }
        Session before = open;
        if (before != null && pause(before, now).compareTo(LONGEST_PAUSE) > 0) {
            end(SessionEnd.IDLE);
            before = null;
        }
        keep((before == null ? Session.begun(now) : before).touched(now, use));
    }

    /// Counts the session; nothing when none is open.
    public synchronized void end(SessionEnd how) {
        Session over = open;
        if (over != null) {
            forget();
            ended = clock.now();
            count(over, how);
            listeners.forEach(listener -> listener.accept(how));
        }
    }

    /// True while somebody is at the terminal.
    public synchronized boolean isOpen() {
        return open != null;
    }

    /// Asks whether they got done what they came for, once in a session.
    ///
    /// @return the theme to ask about, the one that they looked at last; empty when they have been
    ///   asked before, or have looked at none
    public synchronized Optional<String> ask() {
        if (open == null || open.asked() != null || open.latest() == null) {
            return Optional.empty();
        }
        keep(open.askedOf(open.latest()));
        return unanswered();
    }

    /// The theme that they have been asked about and have not yet answered.
    public synchronized Optional<String> unanswered() {
        return Optional.ofNullable(open).filter(session -> !session.answered()).map(Session::asked);
    }

    /// What they say to that.
    ///
    /// @param answer null when they would rather not: nothing is counted then
    public synchronized void answer(@Nullable FeedbackAnswer answer) {
        Optional<String> theme = unanswered();
        if (open == null || theme.isEmpty()) {
            return;
        }
        keep(open.wasAnswered());
        if (answer != null) {
            append(clock.now(), "feedback", new EntryBody.Feedback(theme.get(), answer));
        }
    }

    private Optional<Session> read() {
        try {
            return file.read();
        } catch (UncheckedIOException unreadable) {
            LOG.warn("What was kept of a session cannot be read", unreadable);
            return Optional.empty();
        }
    }

    /// What the agent's last run left: of this boot it goes on, of another one the power was cut.
    /// The file does not follow each touch: nobody is told to have been away since it was written.
    private void takeUp(Session left) {
        Moment now = clock.now();
        if (left.last().boot().equals(now.boot())) {
            open = left.touched(now, Use.elsewhere());
            kept = left;
        } else {
            forget();
            count(left, SessionEnd.POWER);
        }
    }

    private static boolean isTooSoon(Moment ended, Moment now) {
        return now.elapsed() - ended.elapsed() < TOO_SOON.toMillis();
    }

    private static Duration pause(Session session, Moment now) {
        return Duration.ofMillis(now.elapsed() - session.last().elapsed());
    }

    private void keep(Session now) {
        open = now;
        if (kept != null && kept.countsAs(now)) {
            return;
        }
        try {
            file.replace(now);
            kept = now;
        } catch (UncheckedIOException noRoom) {
            LOG.warn("A session would not be counted after a power cut", noRoom);
        }
    }

    private void forget() {
        open = null;
        kept = null;
        try {
            file.delete();
        } catch (UncheckedIOException stays) {
            LOG.warn("A session may be counted twice", stays);
        }
    }

    private void count(Session session, SessionEnd how) {
        append(
                session.last(),
                "terminal-session",
                new EntryBody.TerminalSession(
                        session.language(),
                        session.length(),
                        how,
                        session.aids().stream().map(aid -> aid.code()).toList(),
                        List.copyOf(session.themes())));
    }

    private void append(Moment at, String kind, EntryBody body) {
        try {
            journal.append(at, kind, ProtocolJson.mapper().<ObjectNode>valueToTree(body));
        } catch (JournalFull full) {
            LOG.warn("{} is not counted: there is no room", kind);
        }
    }
}
