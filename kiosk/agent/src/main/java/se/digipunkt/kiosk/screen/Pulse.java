package se.digipunkt.kiosk.screen;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Whether what stands on the screen lives, by what the script in the page tells each second.
final class Pulse {

    /// Ten seconds are promised; a new browser needs some of them.
    static final Duration SILENCE = Duration.ofSeconds(5);

    /// From the start of a browser to the first page, on the slowest machine.
    static final Duration START = Duration.ofSeconds(15);

    private final long started;
    private final boolean mayBeHidden;
    private boolean shown;
    private boolean asking;
    private long heard;
    private long painted;
    private long full;

    /// @param mayBeHidden true for a window, which others may cover
    Pulse(long started, boolean mayBeHidden) {
        this.started = started;
        this.mayBeHidden = mayBeHidden;
    }

    /// @return true for the first
    boolean beat(long now, boolean isPainted, boolean isEmpty) {
        heard = now;
        painted = isPainted || !shown ? now : painted;
        full = isEmpty && shown ? full : now;
        boolean first = !shown;
        shown = true;
        return first;
    }

    boolean isShown() {
        return shown;
    }

    /// A dialog of the page stands open: it stands still until somebody has answered.
    void asks(long now, boolean open) {
        asking = open;
        heard = now;
        painted = now;
    }

    /// The browser answers, though the page behind its dialog stands still.
    void answers(long now) {
        if (asking) {
            heard = now;
        }
    }

    boolean isAsking() {
        return asking;
    }

    /// Why it has to be replaced; null while it lives.
    @Nullable String ill(long now, boolean own) {
        if (!shown) {
            return now - started > START.toNanos() ? "not shown" : null;
        }
        if (now - heard > SILENCE.toNanos()) {
            return "frozen";
        }
        if (asking) {
            return null;
        }
        if (!mayBeHidden && now - painted > SILENCE.toNanos()) {
            return "not painted";
        }
        return own && now - full > SILENCE.toNanos() ? "empty" : null;
    }
}
