package se.digipunkt.kiosk.journal;

/// The disk is full, the ballast is gone, and the entry was not written: whoever logged it must be
/// told.
public final class JournalFull extends RuntimeException {

    JournalFull(Throwable cause) {
        super("The journal's disk is full; nothing was written", cause);
    }
}
