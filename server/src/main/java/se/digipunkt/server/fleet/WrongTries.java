package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Five wrong codes from an address in 15 minutes, then it waits. In memory only: no address is
/// ever stored.
@Singleton
final class WrongTries {

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /// More addresses than this at once is an attack from many: the oldest are forgotten rather
    /// than the memory lost.
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> tries = new HashMap<>();

    WrongTries(Clock clock) {
        this.clock = clock;
    }

    /// Seconds that the address has to wait, 0 when it may try.
    synchronized long waitSeconds(String address) {
        Deque<Instant> wrong = recent(address);
        if (wrong.size() < MOST) {
            return 0;
        }
        Duration left = Duration.between(clock.instant(), wrong.getFirst().plus(WINDOW));
        return Math.max(1, left.toSeconds());
    }

    synchronized void wrong(String address) {
        if (tries.size() >= MOST_ADDRESSES) {
            tries.values().removeIf(this::forgotten);
        }
        recent(address).addLast(clock.instant());
    }

    private Deque<Instant> recent(String address) {
        Deque<Instant> wrong = tries.computeIfAbsent(address, key -> new ArrayDeque<>());
        while (!wrong.isEmpty() && expired(wrong.getFirst())) {
            wrong.removeFirst();
        }
        return wrong;
    }

    private boolean forgotten(Deque<Instant> wrong) {
        return wrong.isEmpty() || expired(wrong.getLast());
    }

    private boolean expired(Instant at) {
        return !at.plus(WINDOW).isAfter(clock.instant());
    }
}
