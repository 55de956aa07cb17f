package se.digipunkt.server.common;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Lets a thing that failed wait, longer each time, so that it holds up no other.
public final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Wait> waits = new ConcurrentHashMap<>();

    public Patience(Clock clock) {
        this.clock = clock;
    }

    private record Wait(Instant until, Duration length) {}

    /// Does it, unless it failed and is to wait. That it fails, and that it goes again, is told in
    /// the log once.
    ///
    /// @param what it is about, as the log tells it
    /// @return false when it was not done
    public boolean does(String what, String key, Runnable work) {
        if (waits(key)) {
            return false;
        }
        try {
            work.run();
            if (went(key)) {
                LOG.info("{} of {} counted again", what, key);
            }
            return true;
        } catch (RuntimeException failure) {
            if (failed(key)) {
                LOG.error("{} of {} cannot be counted, and tried again", what, key, failure);
            }
            return false;
        }
    }

    public boolean waits(String key) {
        Wait wait = waits.get(key);
        return wait != null && clock.instant().isBefore(wait.until());
    }

    /// @return true when it had gone well before: worth telling
    public boolean failed(String key) {
        Wait before = waits.get(key);
        Duration length = before == null ? FIRST : before.length().multipliedBy(2);
        Duration next = length.compareTo(LONGEST) > 0 ? LONGEST : length;
        waits.put(key, new Wait(clock.instant().plus(next), next));
        return before == null;
    }

    /// @return true when it had failed before
    public boolean went(String key) {
        return waits.remove(key) != null;
    }

    /// What has failed and not gone well since.
    public Set<String> failing() {
        return Set.copyOf(new TreeSet<>(waits.keySet()));
    }
}
