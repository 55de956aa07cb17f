package se.digipunkt.provisioning.fleet;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A kiosk's card as the agent writes it: one journal, and the open alive interval beside it.
final class Card {

    /// An entry; the same one stands in another journal when a fork has moved it there.
    ///
    /// @param journal where it was first written
    /// @param seq its number there
    /// @param wall what the device's clock said; nothing may depend on it
    record Entry(
            String journal, long seq, String boot, long elapsed, Instant wall, EntryBody body) {

        /// Whether it tells anything of being alive.
        boolean tells() {
            return body instanceof EntryBody.Alive || body instanceof EntryBody.Restart;
        }

        /// Until when it tells something.
        long until() {
            return body instanceof EntryBody.Alive alive ? alive.until() : elapsed;
        }
    }

    /// @param carriedOn whether the card was enrolled anew where that other journal ended
    record Branch(String journal, long seq, boolean carriedOn) {}

    final String journal;
    final @Nullable Branch branch;

    /// Appended to, and else left as they are.
    private final List<Entry> entries;

    @Nullable Interval open;

    /// Number of the oldest entry that it still holds.
    long firstHeld = 1;

    /// The kiosk knows that the server has all up to here.
    long acknowledged;

    private Card(
            String journal, @Nullable Branch branch, List<Entry> entries, @Nullable Interval open) {
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
        copy.acknowledged = acknowledged;
        return copy;
    }

    /// Goes on in another journal with all entries from a number on.
    Card branched(String fresh, long from, boolean carriedOn) {
        List<Entry> moved = entries.subList((int) from - 1, entries.size());
        Branch parted = moved.isEmpty() ? null : new Branch(journal, from, carriedOn);
        return new Card(fresh, parted, moved, open);
    }

    void write(Boot boot, long elapsed, Instant wall, EntryBody body) {
        entries.add(new Entry(journal, lastSeq() + 1, boot.id(), elapsed, wall, body));
    }

    /// The entry of an interval is of the moment at which it began, perhaps in an earlier boot.
    void close(Interval closed) {
        entries.add(
                new Entry(
                        journal,
                        lastSeq() + 1,
                        closed.boot(),
                        closed.from(),
                        closed.wall(),
                        closed.body()));
    }

    long lastSeq() {
        return entries.size();
    }

    Entry entry(long seq) {
        return entries.get((int) seq - 1);
    }

    /// Whether this image of the card holds the very entry.
    boolean holds(Entry entry) {
        return entries.stream().anyMatch(known -> known == entry);
    }
}
