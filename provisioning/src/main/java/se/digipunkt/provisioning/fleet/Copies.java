package se.digipunkt.provisioning.fleet;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.GuidanceRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What a server comes to have of a kiosk: its journals, copied by the rules of the protocol.
final class Copies {

    static final Duration TRAVEL = Duration.ofSeconds(30);

    static final class Copy {
        final String journal;
        final String owner;
        final List<Card.@Nullable Entry> entries = new ArrayList<>();
        final List<Instant> received = new ArrayList<>();
        final List<Hole> holes = new ArrayList<>();
        Card.@Nullable Branch branch;

        Copy(String journal, String owner) {
            this.journal = journal;
            this.owner = owner;
        }

        void add(Card.@Nullable Entry entry, BootAnchor now) {
            entries.add(entry);
            received.add(now.utc());
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
            return entry != null && entry.tells();
        }

        boolean startsBefore(int index) {
            return entries.subList(0, index).stream()
                    .anyMatch(entry -> entry != null && entry.body() instanceof EntryBody.Restart);
        }

        long next() {
            return entries.size() + 1L;
        }
    }

    /// Numbers that are lost for good; both included.
    record Hole(long from, long until) {}

    record Open(String journal, long after, Interval alive, Instant received) {}

    /// What became of a sync.
    ///
    /// @param card as it is afterwards
    record Synced(Card card, List<Offer> offers) {}

    final Map<String, Copy> journals = new LinkedHashMap<>();
    final Map<String, BootAnchor> anchors = new HashMap<>();
    final Map<String, Open> opens = new LinkedHashMap<>();
    Instant lastContact = Instant.EPOCH;

    private final Map<Card.Entry, String> branches = new IdentityHashMap<>();
    private int made;

    /// @param owner the kiosk that this card is enrolled as
    /// @param answerLost where the server takes the journal that is offered first, its answer does
    ///   not arrive
    Synced sync(Card offered, String owner, BootAnchor now, boolean answerLost) {
        List<Offer> offers = new ArrayList<>();
        Card card = offered;
        for (Parting parting = parting(card, owner); parting != null; ) {
            offers.add(Offer.of(card, parting.at()));
            card = branched(card, parting);
            parting = parting(card, owner);
        }
        offers.add(Offer.of(card, 0));
        store(card, now);
        if (!answerLost || offers.size() > 1) {
            card.acknowledged = card.lastSeq();
        }
        return new Synced(card, offers);
    }

    private void store(Card card, BootAnchor now) {
        Copy copy = Objects.requireNonNull(journals.get(card.journal));
        if (card.firstHeld > copy.next()) {
            copy.holes.add(new Hole(copy.next(), card.firstHeld - 1));
            while (copy.next() < card.firstHeld) {
                copy.add(null, now);
            }
        }
        while (copy.next() <= card.lastSeq()) {
            Card.Entry entry = card.entry(copy.next());
            copy.add(entry, now);
            copy.branch = card.branch;
            if (entry.body() instanceof EntryBody.ClockAnchor told) {
                keepBest(anchor(entry, told));
            }
        }
        keepBest(now);
        lastContact = now.utc();
        if (card.open != null) {
            opens.put(
                    card.open.boot(),
                    new Open(card.journal, card.lastSeq(), card.open, lastContact));
        }
    }

    private static BootAnchor anchor(Card.Entry entry, EntryBody.ClockAnchor told) {
        return new BootAnchor(
                entry.boot(),
                entry.elapsed(),
                told.utc(),
                Duration.ofMillis(told.uncertaintyMillis()));
    }

    /// @param at number of the first entry that goes on in another journal
    private record Parting(long at, boolean carriedOn) {}

    /// Where the server refuses the journal; null when it takes it.
    private @Nullable Parting parting(Card card, String owner) {
        Copy copy = journals.computeIfAbsent(card.journal, id -> new Copy(id, owner));
        long common = Math.min(copy.next() - 1, card.lastSeq());
        for (long seq = card.firstHeld; seq <= common; seq++) {
            Card.Entry stored = copy.entries.get((int) seq - 1);
            if (stored != null && stored != card.entry(seq)) {
                return new Parting(seq, false);
            }
        }
        if (copy.next() > card.lastSeq() + 1) {
            return new Parting(card.lastSeq() + 1, false);
        }
        return copy.owner.equals(owner) ? null : new Parting(copy.next(), true);
    }

    /// The same entries always leave for the same journal.
    private Card branched(Card card, Parting parting) {
        long from = parting.at();
        String id =
                from > card.lastSeq()
                        ? fresh()
                        : branches.computeIfAbsent(card.entry(from), first -> fresh());
        return card.branched(id, from, parting.carriedOn());
    }

    String fresh() {
        return "journal-" + ++made;
    }

    private void keepBest(BootAnchor fresh) {
        anchors.merge(
                fresh.boot(),
                fresh,
                (old, other) -> other.uncertainty().compareTo(old.uncertainty()) < 0 ? other : old);
    }

    Optional<BootAnchor> anchor(String boot) {
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

    /// Whether it has that very entry, in whatever journal.
    boolean has(Card.Entry entry) {
        return journals.values().stream()
                .anyMatch(copy -> copy.entries.stream().anyMatch(held -> held == entry));
    }

    /// The help that it has come to know of, each once.
    Set<Card.Entry> help() {
        Set<Card.Entry> help = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Copy copy : journals.values()) {
            for (Card.Entry entry : copy.entries) {
                if (entry != null && entry.body() instanceof GuidanceRecord) {
                    help.add(entry);
                }
            }
        }
        return help;
    }

    /// Whether it has the first entry that the card holds and an older image of it does not.
    boolean hasBeyond(Card image, Card card) {
        Copy copy = journals.get(card.journal);
        for (long seq = 1; copy != null && seq <= card.lastSeq(); seq++) {
            Card.Entry entry = card.entry(seq);
            if (!image.holds(entry)) {
                return seq < copy.next() && copy.entries.get((int) seq - 1) == entry;
            }
        }
        return false;
    }

    List<Held> told() {
        return toldSince(Instant.EPOCH);
    }

    /// What came since a moment, and of each journal the last that came before.
    List<Held> toldSince(Instant moment) {
        return journals.values().stream().map(copy -> told(copy, moment)).toList();
    }

    private Held told(Copy copy, Instant since) {
        List<Held.Told> told = new ArrayList<>();
        int first = copy.lastBefore(since);
        for (int i = first; i < copy.entries.size(); i++) {
            Card.Entry entry = copy.entries.get(i);
            if (entry != null && entry.tells()) {
                told.add(Held.Told.of(i + 1L, entry));
            }
        }
        opens.values().stream()
                .filter(open -> copy.journal.equals(open.journal()))
                .filter(open -> !open.received().isBefore(since))
                .forEach(open -> told.add(Held.Told.of(open.after(), open.alive())));
        return new Held(
                copy.journal,
                told,
                copy.holes,
                copy.next(),
                !copy.startsBefore(first),
                copy.branch);
    }
}
