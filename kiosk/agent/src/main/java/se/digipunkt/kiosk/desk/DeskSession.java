package se.digipunkt.kiosk.desk;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// One browser that gave the PIN.
final class DeskSession {

    private final String pinHash;
    private final AtomicReference<Instant> lastUsed;

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
}
