package se.digipunkt.server.fleet.availability;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a server has of a kiosk: its journals, copied by the rules of the protocol.
final class Copies {

    static final Duration TRAVEL = Duration.ofSeconds(30);

    static final class Copy {
        final String journal;
        final String owner;
        final List<Card.@Nullable Entry> entries = new ArrayList<>();
        final List<Instant> received = new ArrayList<>();
        final List<ToldJournal.Hole> holes = new ArrayList<>();
        Card.@Nullable Branch branch;

        Copy(String journal, String owner) {
            this.journal = journal;
            this.owner = owner;
        }

        void add(Card.@Nullable Entry entry, Card.BootAnchor now) {
            entries.add(entry);
            received.add(now.anchor().utc());
        }

        /// Index of the last that tells something and came before a moment, or 0.
        int lastBefore(Instant moment) {
            int last = 0;
            for (int i = 0; i < entries.size(); i++) {
                if (tells(i) && received.get(i).isBefore(moment)) {
                    last = i;
                }
            }
            return last;
        }

        boolean tells(int index) {
            Card.Entry entry = entries.get(index);
            return entry != null && entry.told() != null;
        }

        boolean startsBefore(int index) {
            return entries.subList(0, index).stream()
                    .anyMatch(entry -> entry != null && entry.told() instanceof Told.Restart);
        }

        long next() {
            return entries.size() + 1L;
        }
    }

    record Open(@Nullable String journal, long after, Told.Alive alive, Instant received) {}

    final Map<String, Copy> journals = new LinkedHashMap<>();
    final Map<String, Anchor> anchors = new HashMap<>();
    final Map<String, Open> opens = new LinkedHashMap<>();
    Instant lastContact = Instant.EPOCH;

    private final Map<Card.Entry, String> branches = new IdentityHashMap<>();
    private int made;

    /// @param owner the kiosk that this card is enrolled as
    /// @return the card as it is afterwards
    Card sync(Card offered, String owner, Card.BootAnchor now) {
        Card card = offered;
        for (Card next = settled(card, owner); next != card; next = settled(card, owner)) {
            card = next;
        }
        Copy copy = Objects.requireNonNull(journals.get(card.journal));
        if (card.firstHeld > copy.next()) {
            copy.holes.add(new ToldJournal.Hole(copy.next(), card.firstHeld - 1));
            while (copy.next() < card.firstHeld) {
                copy.add(null, now);
            }
        }
        while (copy.next() <= card.lastSeq()) {
            Card.Entry entry = card.entry(copy.next());
            copy.add(entry, now);
            copy.branch = card.branch;
            if (entry.anchor() != null) {
                keepBest(entry.anchor());
            }
        }
        keepBest(now);
        lastContact = now.anchor().utc();
        if (card.open != null) {
            opens.put(
                    card.open.boot(),
                    new Open(card.journal, card.lastSeq(), card.open, lastContact));
        }
        return card;
    }

    /// The card itself, or the journal in which it goes on after the server's refusal.
    private Card settled(Card card, String owner) {
        Copy copy = journals.computeIfAbsent(card.journal, id -> new Copy(id, owner));
        long common = Math.min(copy.next() - 1, card.lastSeq());
        for (long seq = card.firstHeld; seq <= common; seq++) {
            Card.Entry stored = copy.entries.get((int) seq - 1);
            if (stored != null && stored != card.entry(seq)) {
                return branched(card, seq, false);
            }
        }
        if (copy.next() > card.lastSeq() + 1) {
            return branched(card, card.lastSeq() + 1, false);
        }
        return copy.owner.equals(owner) ? card : branched(card, copy.next(), true);
    }

    /// The same entries always leave for the same journal.
    private Card branched(Card card, long from, boolean carriedOn) {
        String id =
                from > card.lastSeq()
                        ? fresh()
                        : branches.computeIfAbsent(card.entry(from), first -> fresh());
        return card.branched(id, from, carriedOn);
    }

    String fresh() {
        return "journal-" + ++made;
    }

    private void keepBest(Card.BootAnchor fresh) {
        anchors.merge(
                fresh.boot(),
                fresh.anchor(),
                (old, other) -> other.uncertainty().compareTo(old.uncertainty()) < 0 ? other : old);
    }

    Optional<Anchor> anchor(String boot) {
        return Optional.ofNullable(anchors.get(boot));
    }

    /// Where a journal has parted from another one.
    Optional<Card.Branch> branch(String journal) {
        return Optional.ofNullable(journals.get(journal)).map(copy -> copy.branch);
    }

    /// A backup is restored: the end of a journal is gone.
    void forgetFrom(String journal, long seq) {
        Copy copy = journals.get(journal);
        if (copy != null && seq < copy.next()) {
            copy.entries.subList((int) seq - 1, copy.entries.size()).clear();
            copy.received.subList((int) seq - 1, copy.received.size()).clear();
            opens.values().removeIf(open -> journal.equals(open.journal()) && open.after() >= seq);
        }
    }

    /// Whether it has the first entry that the card holds and an older image of it does not.
    boolean hasBeyond(Card image, Card card) {
        Copy copy = journals.get(card.journal);
        for (int i = 0; copy != null && i < card.entries.size(); i++) {
            Card.Entry entry = card.entries.get(i);
            if (image.entries.stream().noneMatch(known -> known == entry)) {
                return i < copy.entries.size() && copy.entries.get(i) == entry;
            }
        }
        return false;
    }

    List<ToldJournal> told() {
        return toldSince(Instant.EPOCH);
    }

    /// What came since a moment, and of each journal the last that came before.
    List<ToldJournal> toldSince(Instant moment) {
        return journals.values().stream().map(copy -> told(copy, moment)).toList();
    }

    private ToldJournal told(Copy copy, Instant since) {
        List<ToldJournal.Entry> entries = new ArrayList<>();
        int first = copy.lastBefore(since);
        for (int i = first; i < copy.entries.size(); i++) {
            Card.Entry entry = copy.entries.get(i);
            if (entry != null && entry.told() != null) {
                entries.add(new ToldJournal.Entry(i + 1L, entry.told()));
            }
        }
        opens.values().stream()
                .filter(open -> copy.journal.equals(open.journal()))
                .filter(open -> !open.received().isBefore(since))
                .forEach(open -> entries.add(new ToldJournal.Entry(open.after(), open.alive())));
        Card.Branch branch = copy.branch;
        return new ToldJournal(
                copy.journal,
                entries,
                copy.holes,
                copy.next(),
                !copy.startsBefore(first),
                branch == null ? null : new ToldJournal.Follows(branch.journal(), branch.seq()));
    }
}
