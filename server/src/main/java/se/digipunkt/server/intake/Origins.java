package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.Origin;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.fleet.Kiosk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Knows one entry by where it was first written: a fork takes entries to another journal, and an
/// older copy of the card may still bring them in the first.
@Singleton
final class Origins {

    private final OriginTable table;
    private final JournalTable journals;
    private final Fleet fleet;

    Origins(OriginTable table, JournalTable journals, Fleet fleet) {
        this.table = table;
        this.journals = journals;
        this.fleet = fleet;
    }

    /// Where an entry was written: the place that its kiosk tells for the journal; without a word
    /// of it, that of the journal in which it was first written; else where its kiosk stands.
    ///
    /// @param kiosk that brings it
    Written written(Kiosk kiosk, JournalRow journal, Optional<Origin> origin) {
        Optional<JournalRow> first =
                origin.filter(one -> !one.journal().equals(journal.id()))
                        .flatMap(one -> journals.findById(one.journal()));
        String writer = first.map(JournalRow::kiosk).orElse(kiosk.id());
        String told = journal.place();
        return new Written(
                told != null ? told : first.map(this::placeOf).orElse(kiosk.place()), writer);
    }

    private String placeOf(JournalRow journal) {
        String told = journal.place();
        return told != null ? told : fleet.get(journal.kiosk()).place();
    }

    /// Where an entry that the server holds was first written, when a fork has moved it.
    Optional<Origin> find(String journal, long seq) {
        return table.find(journal, seq).map(OriginRow::origin);
    }

    /// True when one of those entries may have come before, in another journal.
    boolean maybeKnown(String journal, List<Offered.Item> fresh) {
        return fresh.stream().anyMatch(item -> Origin.carried(item.json()).isPresent())
                || table.countMovedFrom(journal, fresh.getFirst().seq(), fresh.getLast().seq()) > 0;
    }

    /// What becomes of an entry that the server has from another journal.
    Optional<Fate.Copy> copy(String journal, Offered.Item item) {
        Origin origin = item.origin(journal);
        return table.twins(origin.journal(), origin.seq(), origin.hash()).stream()
                .findFirst()
                .map(twin -> new Fate.Copy(twin.kind()));
    }

    /// Keeps what an entry says of where it was first written.
    void keep(String journal, Offered.Item item) {
        Origin.carried(item.json())
                .ifPresent(
                        origin ->
                                table.save(
                                        journal,
                                        item.seq(),
                                        origin.journal(),
                                        origin.seq(),
                                        origin.hash()));
    }

    /// The entry that counts for the one that a correction is about. Known by where and as what it
    /// was first written it may stand anywhere, and be still to come; by its number alone it is the
    /// one that stands there.
    ///
    /// @param journal in which the correction stands
    Optional<Reference> target(String journal, EntryBody.Corrected correction) {
        Origin first = correction.correctsOrigin();
        return first == null
                ? Optional.of(counted(correction.corrects().in(journal)))
                : original(first);
    }

    /// The entry that counts for the one referred to: itself, unless that is a copy.
    Reference counted(Reference entry) {
        String journal = Objects.requireNonNull(entry.journal());
        return table.findOfCopy(journal, entry.seq())
                .flatMap(row -> original(row.origin()))
                .orElse(entry);
    }

    /// The closure that counts for the one referred to, wherever a fork has moved it.
    Optional<Reference> closure(Reference entry) {
        String journal = Objects.requireNonNull(entry.journal());
        Reference counted = counted(entry);
        return table
                .counted(
                        "closure",
                        journal,
                        entry.seq(),
                        Objects.requireNonNull(counted.journal()),
                        counted.seq())
                .stream()
                .findFirst()
                .map(twin -> new Reference(twin.journal(), twin.seq()));
    }

    private Optional<Reference> original(Origin origin) {
        return table.twins(origin.journal(), origin.seq(), origin.hash()).stream()
                .filter(twin -> !twin.copy())
                .findFirst()
                .map(twin -> new Reference(twin.journal(), twin.seq()));
    }
}
