package se.digipunkt.kiosk.desk;

import com.password4j.Argon2Function;
import com.password4j.Password;

import jakarta.inject.Singleton;

import se.digipunkt.kiosk.journal.DeviceClock;
import se.digipunkt.kiosk.journal.Moment;
import se.digipunkt.kiosk.settings.Told;
import se.digipunkt.protocol.Settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The PIN that opens the desk. A PIN is short, so tries are few: after five wrong ones a pause,
/// twice as long after each further one. A try is on the disk before the PIN is looked at: neither
/// a restart nor a power cut gives new ones.
@Singleton
final class Pin {

    /// What became of a try.
    sealed interface Answer {
        record Right(String hash) implements Answer {}

        record Wrong() implements Answer {}

        record Paused(Duration left) implements Answer {}

        record NoPin() implements Answer {}
    }

    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Told told;
    private final PinTries tries;
    private final DeviceClock clock;

    Pin(Told told, PinTries tries, DeviceClock clock) {
        this.told = told;
        this.tries = tries;
        this.clock = clock;
    }

    /// The hash in force; empty while no PIN is set.
    Optional<String> hash() {
        return told.settings().map(Settings::deskPin);
    }

    /// How long the desk takes no try; zero when it does.
    Duration pause() {
        return left(tries.read());
    }

    /// One at a time: tries side by side would all be the first. Nothing typed is no try.
    synchronized Answer attempt(String pin) {
        Optional<String> hash = hash();
        if (hash.isEmpty()) {
            return new Answer.NoPin();
        }
        PinTries.Kept before = tries.read();
        Duration left = left(before);
        if (left.isPositive()) {
            return new Answer.Paused(left);
        }
        if (pin.isEmpty()) {
            return new Answer.Wrong();
        }
        tries.replace(PinTries.Kept.of(before.wrong() + 1, clock.now()));
        if (!isRight(pin, hash.get())) {
            Duration begun = left(tries.read());
            return begun.isPositive() ? new Answer.Paused(begun) : new Answer.Wrong();
        }
        tries.replace(PinTries.NONE);
        return new Answer.Right(hash.get());
    }

    private static boolean isRight(String pin, String hash) {
        return Password.check(pin, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    private Duration left(PinTries.Kept kept) {
        Duration left = pauseAfter(kept.wrong()).minus(since(kept));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// Exact within one boot, whatever becomes of the clock. After another start as the clock says,
    /// but at least as long as the machine has been up: one that believes it is years ago would
    /// lock staff out for as long.
    private Duration since(PinTries.Kept kept) {
        Moment now = clock.now();
        Duration up = Duration.ofMillis(now.elapsed());
        if (now.boot().equals(kept.boot())) {
            return up.minusMillis(kept.elapsed());
        }
        Duration told = Duration.between(Instant.ofEpochMilli(kept.lastMillis()), now.wall());
        return told.compareTo(up) > 0 ? told : up;
    }

    private static Duration pauseAfter(int wrong) {
        if (wrong < FREE_TRIES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(wrong - FREE_TRIES, 10);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
