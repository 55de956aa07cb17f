package se.digipunkt.server.web;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Randomness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Codes, PINs and passwords that were made just now, so that their page can be read again for a
/// few minutes instead of making another one at every reload. In the memory of this server only,
/// and only for who made them.
@Singleton
public final class ShownSecrets {

    private static final Duration SHOWN = Duration.ofMinutes(5);

    private final Map<String, Shown> kept = new HashMap<>();
    private final Clock clock;
    private final Randomness randomness;

    ShownSecrets(Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
    }

    /// @param maker id of the person who made it
    /// @return the key under which the page finds it
    public synchronized String keep(String maker, Object secret) {
        Instant now = clock.instant();
        kept.values().removeIf(shown -> shown.until.isBefore(now));
        String key = randomness.token();
        kept.put(key, new Shown(maker, secret, now.plus(SHOWN)));
        return key;
    }

    /// @throws ProblemException `no-longer-shown`, also for what somebody else made
    public synchronized <T> T get(String maker, String key, Class<T> type) {
        Shown shown = kept.get(key);
        boolean there =
                shown != null
                        && shown.maker.equals(maker)
                        && shown.until.isAfter(clock.instant())
                        && type.isInstance(shown.secret);
        if (shown == null || !there) {
            throw new ProblemException(new WebProblem.NoLongerShown());
        }
        return type.cast(shown.secret);
    }

    private record Shown(String maker, Object secret, Instant until) {}
}
