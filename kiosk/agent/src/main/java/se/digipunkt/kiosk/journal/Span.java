package se.digipunkt.kiosk.journal;

import org.jspecify.annotations.Nullable;

/// What the kiosk holds of one journal.
///
/// @param id UUID, made when the journal was begun
/// @param current false for a journal that ended and is only kept
/// @param firstSeq the oldest entry held; `lastSeq + 1` when none is
/// @param lastSeq the newest entry; 0 when there has been none
/// @param acknowledged the server has everything up to here
/// @param place id of the point or bus where all of it was written; null before the enrolment
public record Span(
        String id,
        boolean current,
        long firstSeq,
        long lastSeq,
        long acknowledged,
        @Nullable String place) {

    /// The entry to send next: what the server wants, or the oldest that there is.
    public long next() {
        return Math.max(acknowledged + 1, firstSeq);
    }

    public long unsent() {
        return Math.max(0, lastSeq + 1 - next());
    }
}
