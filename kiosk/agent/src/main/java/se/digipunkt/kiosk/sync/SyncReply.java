package se.digipunkt.kiosk.sync;

import se.digipunkt.protocol.Sync;

import java.time.Duration;

/// What came of a sync request.
public sealed interface SyncReply {

    /// The server has committed.
    record Answered(Sync.Answer answer) implements SyncReply {}

    /// 409: the server has another entry under that number; nothing was stored.
    record Forked(long firstDiffering) implements SyncReply {}

    /// 400: the server could not read the body.
    record NotReadable() implements SyncReply {}

    /// 413
    record TooLarge() implements SyncReply {}

    /// 401 or 403: the token is not, or no longer, good.
    ///
    /// @param slug the problem's, or the status when there is none
    record Refused(String slug) implements SyncReply {}

    /// 429 or 503: come again later.
    record Busy(Duration retryAfter) implements SyncReply {}

    /// No answer, or none that a Digipunkt server gives. The request may have been carried out.
    record Unreached(String why) implements SyncReply {}
}
