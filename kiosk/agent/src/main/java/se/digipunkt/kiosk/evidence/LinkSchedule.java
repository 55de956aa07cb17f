package se.digipunkt.kiosk.evidence;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.kiosk.settings.KeptFile;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// When to measure next, by the server's time: the kiosk's own clock may be years off, and a bus is
/// switched off each evening. Kept through a restart, and spread, so that a fleet that comes back
/// after a power cut, or gets new settings, does not measure as one.
final class LinkSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(LinkSchedule.class);

    /// What is overdue at a start is done at some time within this.
    static final Duration SPREAD = Duration.ofMinutes(15);

    private record Kept(Instant next) {}

    private final KeptFile<Kept> file;
    private final RandomGenerator random;
    private @Nullable Instant next;

    /// True when `next` was chosen or still to come in this run: it is by chance then.
    private boolean spread;

    LinkSchedule(Path folder, RandomGenerator random) {
        this.file = new KeptFile<>(folder.resolve("link.json"), Kept.class, false);
        this.random = random;
        this.next = file.read().map(Kept::next).orElse(null);
    }

    /// A next time that is further away than any can be comes of a server that had another time, or
    /// other settings.
    boolean isDue(Instant now, Duration every) {
        Instant planned = next;
        if (planned == null || planned.isAfter(now.plus(latest(every)))) {
            plan(now, SPREAD);
            return false;
        }
        if (planned.isAfter(now)) {
            spread = true;
            return false;
        }
        if (!spread) {
            plan(now, SPREAD);
            return false;
        }
        return true;
    }

    /// Disturbed: in a while, once more.
    void later(Instant now) {
        plan(now.plus(SPREAD.dividedBy(5)), SPREAD);
    }

    void done(Instant now, Duration every) {
        Duration earliest = every.multipliedBy(3).dividedBy(4);
        plan(now.plus(earliest), latest(every).minus(earliest));
        try {
            file.replace(new Kept(next == null ? now : next));
        } catch (UncheckedIOException noRoom) {
            LOG.warn("When to measure next cannot be kept", noRoom);
        }
    }

    private void plan(Instant from, Duration within) {
        next = from.plusMillis(random.nextLong(within.toMillis() + 1));
        spread = true;
    }

    private static Duration latest(Duration every) {
        return every.multipliedBy(5).dividedBy(4);
    }
}
