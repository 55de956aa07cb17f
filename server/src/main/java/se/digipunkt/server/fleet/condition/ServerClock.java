package se.digipunkt.server.fleet.condition;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ClockCheck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// Whether the server's clock is right, by the clocks of kiosks that a time server has set: the
/// middle one of those heard from lately.
@Singleton
public final class ServerClock implements ClockCheck {

    /// Ten missed polls, as for a kiosk that is silent.
    private static final Duration LATELY = Duration.ofMinutes(10);

    /// One alone may be the one that is wrong.
    private static final int FEWEST = 2;

    /// Everyone may ask for the server's health; the kiosks are looked at no more often than this.
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final ConditionTable table;
    private final WriteGate gate;
    private final Clock clock;
    private @Nullable Look last;

    ServerClock(ConditionTable table, WriteGate gate, Clock clock) {
        this.table = table;
        this.gate = gate;
        this.clock = clock;
    }

    /// @param secondsAhead of the kiosks' clocks; negative when it is behind
    /// @param kiosks whose clocks say so
    public record Doubt(long secondsAhead, int kiosks) {}

    private record Look(Instant at, Optional<Doubt> doubt) {}

    /// Empty when it is right, or nobody can tell.
    public synchronized Optional<Doubt> doubt() {
        Instant now = clock.instant();
        Look look = last;
        if (look == null || Duration.between(look.at(), now).abs().compareTo(FRESH) > 0) {
            look = new Look(now, doubt(gate.read(() -> table.trusted(now.minus(LATELY)))));
            last = look;
        }
        return look.doubt();
    }

    /// @param kiosks by how far their clocks are ahead
    private static Optional<Doubt> doubt(List<Condition> kiosks) {
        if (kiosks.size() < FEWEST) {
            return Optional.empty();
        }
        Condition middle = kiosks.get(kiosks.size() / 2);
        long ahead = Objects.requireNonNull(middle.clockAhead());
        return middle.clocksDiffer()
                ? Optional.of(new Doubt(-ahead / 1000, kiosks.size()))
                : Optional.empty();
    }

    @Override
    public OptionalLong secondsAhead() {
        return doubt().map(found -> OptionalLong.of(found.secondsAhead()))
                .orElse(OptionalLong.empty());
    }
}
