package se.digipunkt.kiosk.desk;

import java.util.concurrent.atomic.AtomicLong;

/// One browser that gave the PIN.
final class DeskSession {

    private final String pinHash;
    private final AtomicLong lastUsed;

    /// @param now milliseconds since boot
    DeskSession(String pinHash, long now) {
        this.pinHash = pinHash;
        this.lastUsed = new AtomicLong(now);
    }

    /// A new PIN closes what the old one opened.
    boolean wasOpenedBy(String hash) {
        return pinHash.equals(hash);
    }

    long lastUsed() {
        return lastUsed.get();
    }

    void use(long now) {
        lastUsed.set(now);
    }
}
