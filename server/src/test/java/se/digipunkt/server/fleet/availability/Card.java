package se.digipunkt.server.fleet.availability;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A kiosk's card as the agent writes it: one journal, and the open alive interval beside it.
final class Card {

    /// An entry; the same one stands in another journal when a fork has moved it there.
    ///
    /// @param told null when it tells nothing of being alive, as help that was given
    /// @param anchor a trusted time that the kiosk has written down itself
    /// @param wall what the device's clock said; nothing may depend on it
    record Entry(@Nullable Told told, @Nullable BootAnchor anchor, Instant wall) {}

    record BootAnchor(String boot, Anchor anchor) {}

    /// @param carriedOn whether the card was enrolled anew where that other journal ended
    record Branch(String journal, long seq, boolean carriedOn) {}

    final String journal;
    final @Nullable Branch branch;
    final List<Entry> entries;
    Told.@Nullable Alive open;

    /// Number of the oldest entry that it still holds.
    long firstHeld = 1;

    private Card(
            String journal,
            @Nullable Branch branch,
            List<Entry> entries,
            Told.@Nullable Alive open) {
        this.journal = journal;
        this.branch = branch;
        this.entries = new ArrayList<>(entries);
        this.open = open;
    }

    static Card empty(String journal) {
        return new Card(journal, null, List.of(), null);
    }

    /// As somebody who copies the card gets it.
    Card copy() {
        Card copy = new Card(journal, branch, entries, open);
        copy.firstHeld = firstHeld;
        return copy;
    }

    /// Goes on in another journal with all entries from a number on.
    Card branched(String fresh, long from, boolean carriedOn) {
        List<Entry> moved = entries.subList((int) from - 1, entries.size());
        Branch parted = moved.isEmpty() ? null : new Branch(journal, from, carriedOn);
        return new Card(fresh, parted, moved, open);
    }

    long lastSeq() {
        return entries.size();
    }

    Entry entry(long seq) {
        return entries.get((int) seq - 1);
    }
}
