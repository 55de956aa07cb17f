package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.web.ProblemException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Codes and PINs that were made just now, so that their page can be read again for a few minutes
/// instead of making another one at every reload. In the memory of this server only, and only for
/// who made them.
@Singleton
final class ShownSecrets {

    private static final Duration SHOWN = Duration.ofMinutes(5);

    private final Map<String, Shown> kept = new HashMap<>();
    private final Clock clock;
    private final Randomness randomness;

    ShownSecrets(Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
    }

    /// @return the key under which the page finds it
    synchronized String keep(Actor actor, SecretView secret) {
        Instant now = clock.instant();
        kept.values().removeIf(shown -> shown.until.isBefore(now));
        String key = randomness.token();
        kept.put(key, new Shown(actor.id(), secret, now.plus(SHOWN)));
        return key;
    }

    /// @throws ProblemException `no-longer-shown`
    synchronized SecretView get(Actor actor, String key) {
        Shown shown = kept.get(key);
        boolean there =
                shown != null
                        && shown.actor.equals(actor.id())
                        && shown.until.isAfter(clock.instant());
        if (shown == null || !there) {
            throw new ProblemException(new FleetProblem.NoLongerShown());
        }
        return shown.secret;
    }

    private record Shown(String actor, SecretView secret, Instant until) {}
}
