package se.digipunkt.kiosk.device;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.device.Controls.Press;

import java.time.Duration;
import java.util.Optional;

/// Makes presses of the levels of a button that have settled. Times are milliseconds of any one
/// clock.
final class Button {

    /// Contacts bounce for some milliseconds; a level counts when it has stood for this long.
    static final Duration SETTLED = Duration.ofMillis(30);

    /// Held for longer it is a long press. Slow hands press for half a second.
    static final Duration LONG = Duration.ofMillis(1500);

    /// Nobody holds it for longer: something lies on it, or a wire is loose.
    static final Duration STUCK = Duration.ofSeconds(30);

    private volatile @Nullable Long downSince;
    private boolean told;

    /// A button that is down when the program starts counts only when it was up once.
    private boolean seenUp;

    /// The level that has settled.
    Optional<Press> level(boolean down, long now) {
        if (!down) {
            Optional<Press> press =
                    downSince != null && seenUp && !told
                            ? Optional.of(Press.SHORT)
                            : Optional.empty();
            downSince = null;
            seenUp = true;
            return press;
        }
        if (downSince == null) {
            downSince = now;
            told = false;
        }
        return held(now);
    }

    /// Time has passed.
    Optional<Press> held(long now) {
        Long since = downSince;
        if (since == null || told || !seenUp || now - since < LONG.toMillis()) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(Press.LONG);
    }

    boolean stuck(long now) {
        Long since = downSince;
        return since != null && now - since >= STUCK.toMillis();
    }
}
