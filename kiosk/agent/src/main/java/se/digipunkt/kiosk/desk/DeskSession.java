package se.digipunkt.kiosk.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.Logged;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// One browser that gave the PIN.
final class DeskSession {

    private final String pinHash;
    private final AtomicReference<Instant> lastUsed;
    private final AtomicReference<Logged.@Nullable Stored> justLogged = new AtomicReference<>();

    DeskSession(String pinHash, Instant now) {
        this.pinHash = pinHash;
        this.lastUsed = new AtomicReference<>(now);
    }

    /// A new PIN closes what the old one opened.
    boolean wasOpenedBy(String hash) {
        return pinHash.equals(hash);
    }

    Instant lastUsed() {
        return lastUsed.get();
    }

    void use(Instant now) {
        lastUsed.set(now);
    }

    /// Shown once, on the page that follows a form without the script.
    void justLogged(Logged.Stored stored) {
        justLogged.set(stored);
    }

    Optional<Logged.Stored> takeJustLogged() {
        return Optional.ofNullable(justLogged.getAndSet(null));
    }
}
