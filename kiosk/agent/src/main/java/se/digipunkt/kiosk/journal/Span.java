package se.digipunkt.kiosk.journal;

/// What the kiosk holds of one journal.
///
/// @param id UUID, made when the journal was begun
/// @param current false for a journal that ended and is only kept
/// @param firstSeq the oldest entry held; `lastSeq + 1` when none is
/// @param lastSeq the newest entry; 0 when there has been none
/// @param acknowledged the server has everything up to here
public record Span(String id, boolean current, long firstSeq, long lastSeq, long acknowledged) {

    /// The entry to send next: what the server wants, or the oldest that there is.
    public long next() {
        return Math.max(acknowledged + 1, firstSeq);
    }

    public long unsent() {
        return Math.max(0, lastSeq + 1 - next());
    }
}
