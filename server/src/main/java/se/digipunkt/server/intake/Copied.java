package se.digipunkt.server.intake;

/// What became of a sync request.
sealed interface Copied {

    /// @param next the number that is wanted next
    record Stored(long next, long setAside) implements Copied {}

    /// Another entry stands here under a number that the kiosk offers; nothing was stored.
    record Forked(long firstDiffering) implements Copied {}
}
