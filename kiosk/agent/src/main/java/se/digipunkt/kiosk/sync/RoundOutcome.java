package se.digipunkt.kiosk.sync;

import se.digipunkt.protocol.Sync;

import java.time.Duration;

/// What one round led to.
public sealed interface RoundOutcome {

    /// The server answered.
    ///
    /// @param more true when the next round has something to send at once
    record Synced(Sync.Answer answer, boolean more) implements RoundOutcome {}

    /// A new journal was begun; it is to be synced at once.
    record Renewed() implements RoundOutcome {}

    /// Nothing was stored; the next round tries with less.
    record Lessened() implements RoundOutcome {}

    /// The server has another history of this journal somewhere before what it was offered; the
    /// next round offers everything that is held again.
    record Rewound() implements RoundOutcome {}

    /// All that was offered is the same on both sides, and nothing was stored; the next round
    /// offers what comes after it.
    record Compared() implements RoundOutcome {}

    /// The server has another history of a journal that has ended here: it stays as it is.
    record LeftAlone() implements RoundOutcome {}

    /// The server cannot take it now; later, and not before `atLeast`.
    record Later(Duration atLeast, String why) implements RoundOutcome {}

    /// No word from the server.
    record Unreached(String why) implements RoundOutcome {}

    /// The server does not know this kiosk, or no longer.
    record Refused(String slug) implements RoundOutcome {}
}
