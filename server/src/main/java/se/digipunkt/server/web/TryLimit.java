package se.digipunkt.server.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often someone may try something that can be guessed. Kept in memory only: whoever tried is
/// forgotten with the window.
public final class TryLimit {

    /// Whoever brings so many addresses has others to spare: the oldest are forgotten, memory stays
    /// small.
    private static final int MOST_KEYS = 20_000;

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Tries> tries =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > MOST_KEYS;
                }
            };

    /// @param most that many tries within the window; after the last, none for as long again
    public TryLimit(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /// Counts a try before it is made, so that many at once are no way around.
    ///
    /// @return 0 when it may be made, else the seconds to wait
    public synchronized long take(String key) {
        Instant now = clock.instant();
        Tries before = tries.get(key);
        if (before == null || !now.isBefore(before.until)) {
            before = new Tries(0, now.plus(window));
        }
        if (before.made >= most) {
            return Math.max(1, Duration.between(now, before.until).toSeconds());
        }
        int made = before.made + 1;
        Instant until = made == most ? now.plus(window) : before.until;
        tries.put(key, new Tries(made, until));
        return 0;
    }

    /// A try that succeeded does not count.
    public synchronized void giveBack(String key) {
        tries.computeIfPresent(
                key,
                (same, before) ->
                        before.made <= 1 ? null : new Tries(before.made - 1, before.until));
    }

    private record Tries(int made, Instant until) {}
}
