package se.digipunkt.provisioning.fleet;

import org.jspecify.annotations.Nullable;

/// A journal as a kiosk offers it at one moment.
///
/// @param card more may be written to it later
/// @param lastSeq its last entry at that moment
/// @param acknowledged the kiosk knows that the server has all up to here
/// @param partsAt number at which the server is to refuse it, so that the kiosk goes on in another
///   journal; 0 when the server takes it
record Offer(
        Card card,
        long lastSeq,
        long firstHeld,
        long acknowledged,
        @Nullable Interval open,
        long partsAt) {

    static Offer of(Card card, long partsAt) {
        return new Offer(
                card, card.lastSeq(), card.firstHeld, card.acknowledged, card.open, partsAt);
    }

    /// Number of the first entry that the kiosk sends.
    long from() {
        return Math.max(firstHeld, acknowledged + 1);
    }
}
