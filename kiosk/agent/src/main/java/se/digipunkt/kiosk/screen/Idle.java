package se.digipunkt.kiosk.screen;

import java.time.Duration;

/// Whether somebody is still there. Times are nanoseconds of one clock; nothing is counted before
/// the first touch.
final class Idle {

    /// How long somebody may do nothing.
    ///
    /// @param ours on our own pages, where a resident reads and taps
    /// @param elsewhere on a site, and at the desk, where they look for papers and wait for a code
    /// @param countdown which anyone can stop as often as they like
    record Patience(Duration ours, Duration elsewhere, Duration countdown) {
        static final Patience USUAL =
                new Patience(Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofSeconds(30));
    }

    enum Stage {
        /// Nobody has touched the screen since the last one was forgotten.
        UNTOUCHED,
        IN_USE,
        COUNTING,
        OVER
    }

    private final Patience patience;
    private boolean touched;
    private long last;
    private Duration here;

    Idle(Patience patience) {
        this.patience = patience;
        this.here = patience.ours();
    }

    /// @return true when the screen was untouched before
    boolean touched(long now) {
        boolean first = !touched;
        touched = true;
        last = now;
        return first;
    }

    /// Where the resident is now: how long they may do nothing there. Going there is no touch; the
    /// tap that led there was one.
    void at(Place place) {
        here = place.isSite() || place.isDesk() ? patience.elsewhere() : patience.ours();
    }

    /// There was nobody.
    void forget() {
        touched = false;
    }

    Stage stage(long now) {
        if (!touched) {
            return Stage.UNTOUCHED;
        }
        long idle = now - last;
        if (idle < here.toNanos()) {
            return Stage.IN_USE;
        }
        return idle < here.plus(patience.countdown()).toNanos() ? Stage.COUNTING : Stage.OVER;
    }

    /// Whole seconds that are left of the countdown.
    int secondsLeft(long now) {
        long left = last + here.plus(patience.countdown()).toNanos() - now;
        return (int) Math.clamp(left / 1_000_000_000L, 0, patience.countdown().toSeconds());
    }
}
