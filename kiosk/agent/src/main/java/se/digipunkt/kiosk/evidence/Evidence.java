package se.digipunkt.kiosk.evidence;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.device.Device;
import se.digipunkt.kiosk.device.Machine;
import se.digipunkt.kiosk.journal.AliveInterval;
import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.journal.Journal;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.RestartReason;
import se.digipunkt.protocol.Sync.Health;
import se.digipunkt.protocol.Sync.OpenAlive;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Keeps the open alive interval, and tells how the kiosk is.
public final class Evidence implements AutoCloseable {

    /// Longer without a tick, and the machine was asleep: that time proves nothing.
    static final Duration ASLEEP = Duration.ofMinutes(3);

    /// An interval is closed here, so that even after a late tick it is within the hour that one
    /// entry may tell.
    static final Duration FULL = Duration.ofHours(1).minus(ASLEEP);

    /// The page says that it is shown twice a minute.
    static final Duration STILL_SHOWN = Duration.ofMinutes(2);

    private final Journal journal;
    private final DeviceClock clock;
    private final Device device;
    private final Path folder;
    private final LastRun lastRun;
    private final Anchoring anchoring;

    private @Nullable AliveInterval open;
    private @Nullable LinkClass lastHeard;

    /// When the residents' page was last seen on the screen, by the time since the boot.
    private @Nullable Long shownAt;

    private @Nullable Map<String, String> controls;

    /// @param folder where the journal lies: its disk is the one that may get full
    public Evidence(
            Journal journal, DeviceClock clock, Device device, Path folder, String agentVersion) {
        this.journal = journal;
        this.clock = clock;
        this.device = device;
        this.folder = folder;
        this.lastRun = new LastRun(folder, agentVersion);
        this.anchoring = new Anchoring(journal, device);
    }

    /// Tells that the agent has started; the interval that a cut left open becomes an entry first.
    public synchronized void begin() {
        Moment now = clock.now();
        Optional<AliveInterval> left = journal.openAlive();
        RestartReason reason = lastRun.reason(left, now.boot(), device.restartedByWatchdog());
        left.filter(interval -> interval.until() > interval.from().elapsed())
                .ifPresent(interval -> journal.closeAlive(interval, null));
        journal.append(
                now,
                "restart",
                ProtocolJson.mapper().createObjectNode().put("reason", reason.code()));
        open = begunAt(now, Terminal.WORKING, null);
        journal.keepAlive(open);
        lastRun.begun();
        anchoring.look(now);
    }

    /// Alive still; once a minute. Begins, when a full disk has prevented that.
    public synchronized void tick() {
        if (open == null) {
            begin();
            return;
        }
        Moment now = clock.now();
        AliveInterval standing = lengthened(open, now);
        if (standing.until() != now.elapsed() || length(standing).compareTo(FULL) >= 0) {
            turn(standing, begunAt(now, standing.terminal(), standing.link()));
        } else {
            open = standing;
            journal.keepAlive(standing);
        }
        anchoring.look(now);
    }

    /// The residents' screen works, works in part, or does not.
    public synchronized void terminal(Terminal state) {
        if (open != null && open.terminal() != state) {
            Moment now = clock.now();
            turn(lengthened(open, now), begunAt(now, state, open.link()));
        }
    }

    /// The residents' page stands on the screen. That it does not proves nothing: somebody may read
    /// another site there.
    public synchronized void shown() {
        shownAt = clock.now().elapsed();
    }

    /// How what is wired to the kiosk is, as [Health] tells it.
    public synchronized void controls(Map<String, String> states) {
        controls = Map.copyOf(states);
    }

    /// How the connection was just now. A change counts when it is heard twice running, for one
    /// lost packet is no news.
    public synchronized void link(LinkClass heard) {
        boolean again = heard == lastHeard;
        lastHeard = heard;
        if (open != null && again && open.link() != heard) {
            Moment now = clock.now();
            turn(lengthened(open, now), begunAt(now, open.terminal(), heard));
        }
    }

    /// A clean stop: nothing is left open.
    @Override
    public synchronized void close() {
        if (open != null) {
            journal.closeAlive(lengthened(open, clock.now()), null);
            open = null;
        }
    }

    /// The interval going on, as the server is told it.
    public synchronized Optional<OpenAlive> open() {
        return Optional.ofNullable(open)
                .map(
                        interval ->
                                new OpenAlive(
                                        interval.from().elapsed(),
                                        interval.until(),
                                        interval.terminal(),
                                        interval.link()));
    }

    public synchronized Terminal terminal() {
        return open == null ? Terminal.WORKING : open.terminal();
    }

    /// What the device does not tell is absent.
    public synchronized Health health() {
        Moment now = clock.now();
        Machine machine = device.machine();
        Long seen = shownAt;
        Long ago = seen == null ? null : Long.valueOf((now.elapsed() - seen) / 1000);
        return new Health(
                machine.celsius(),
                machine.throttled(),
                folder.toFile().getUsableSpace(),
                journal.health().bytes(),
                null,
                device.clockState(now.wall()),
                machine.underVoltage(),
                screen(ago),
                ago,
                controls);
    }

    private static String screen(@Nullable Long secondsAgo) {
        if (secondsAgo == null) {
            return "unknown";
        }
        return secondsAgo <= STILL_SHOWN.toSeconds() ? "shown" : "not-seen";
    }

    private void turn(AliveInterval closed, AliveInterval next) {
        journal.closeAlive(closed, next);
        open = next;
    }

    /// Grown until now, unless the machine was asleep in between.
    private static AliveInterval lengthened(AliveInterval interval, Moment now) {
        long silence = now.elapsed() - interval.until();
        return silence > ASLEEP.toMillis() ? interval : interval.extended(now.elapsed());
    }

    private static Duration length(AliveInterval interval) {
        return Duration.ofMillis(interval.until() - interval.from().elapsed());
    }

    private static AliveInterval begunAt(Moment now, Terminal terminal, @Nullable LinkClass link) {
        return new AliveInterval(now, now.elapsed(), terminal, link);
    }
}
