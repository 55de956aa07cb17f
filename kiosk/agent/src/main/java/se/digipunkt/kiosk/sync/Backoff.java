package se.digipunkt.kiosk.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failure: anything up to a bound that doubles from 5 s to 15 min (full
/// jitter), so that a region's kiosks do not all come back in the same second.
public final class Backoff {

    static final Duration SHORTEST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(15);

    private final RandomGenerator random;
    private final Duration longest;
    private Duration bound;

    /// @param random spreads it
    /// @param longest no bound is longer, nor than 15 minutes; none is shorter than a second
    public Backoff(RandomGenerator random, Duration longest) {
        this.random = random;
        this.longest = shorter(longer(longest, Duration.ofSeconds(1)), LONGEST);
        this.bound = shorter(SHORTEST, this.longest);
    }

    /// @param atLeast what the server asked for; believed up to [#LONGEST]
    Duration next(Duration atLeast) {
        Duration wait = Duration.ofMillis(random.nextLong(bound.toMillis() + 1));
        bound = shorter(bound.multipliedBy(2), longest);
        Duration asked = shorter(atLeast, LONGEST);
        return wait.compareTo(asked) < 0 ? asked.plus(jitter()) : wait;
    }

    void reset() {
        bound = shorter(SHORTEST, longest);
    }

    private Duration jitter() {
        return Duration.ofMillis(random.nextLong(SHORTEST.toMillis()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
