package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.web.ProblemException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Copies what a kiosk offers into the server's picture of its journal, in the running transaction.
@Singleton
final class Copier {

    private final JournalTable journals;
    private final EntryTable entries;
    private final Handing handing;
    private final Fleet fleet;
    private final SecondTry secondTry;
    private final Program program;

    Copier(
            JournalTable journals,
            EntryTable entries,
            Handing handing,
            Fleet fleet,
            SecondTry secondTry,
            Program program) {
        this.journals = journals;
        this.entries = entries;
        this.handing = handing;
        this.fleet = fleet;
        this.secondTry = secondTry;
        this.program = program;
    }

    /// @throws se.digipunkt.server.web.ProblemException `kiosk-revoked`
    Copied copy(String kioskId, Offered offered) {
        Kiosk kiosk = fleet.getActive(kioskId);
        JournalRow journal =
                journals.findById(offered.journal()).orElseGet(() -> begin(kioskId, offered));
        OptionalLong differing = firstDiffering(kiosk, journal, offered);
        fleet.heard(kiosk, offered.status(), offered.received());
        if (differing.isPresent()) {
            journals.saveFork(journal.id(), differing.getAsLong(), kioskId, offered.received());
            secondTry.recount(kiosk.id());
            return new Copied.Forked(differing.getAsLong());
        }
        long next = journal.nextSeq();
        boolean hole = offered.from() > next && offered.holdsNothingBefore();
        if (hole) {
            journals.saveHole(journal.id(), next, offered.from() - 1, offered.received());
        }
        if (offered.from() > next && !hole) {
            return new Copied.Stored(next, kiosk.setAside());
        }
        boolean setAside = store(kiosk, journal, offered);
        long setAsideNow = hole || setAside ? secondTry.recount(kiosk.id()) : kiosk.setAside();
        return new Copied.Stored(Math.max(next, offered.end()), setAsideNow);
    }

    private JournalRow begin(String kiosk, Offered offered) {
        journals.begin(offered.journal(), kiosk, offered.received());
        return journals.findById(offered.journal()).orElseThrow();
    }

    /// Where the offered journal parts from the stored one. A journal that another kiosk brought
    /// first parts where that one's entries end: the card was enrolled anew, and goes on in a
    /// journal of its own.
    private OptionalLong firstDiffering(Kiosk kiosk, JournalRow journal, Offered offered) {
        long next = journal.nextSeq();
        if (offered.from() < next) {
            long last = Math.min(offered.end(), next) - 1;
            Map<Long, String> known =
                    entries.known(journal.id(), offered.from(), last).stream()
                            .collect(Collectors.toMap(KnownEntry::seq, KnownEntry::hash));
            for (Offered.Item item : offered.items()) {
                String hash = known.get(item.seq());
                if (hash != null && !hash.equals(item.hash())) {
                    return OptionalLong.of(item.seq());
                }
            }
        }
        return journal.kiosk().equals(kiosk.id()) ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /// @return true when an entry was set aside
    private boolean store(Kiosk kiosk, JournalRow journal, Offered offered) {
        long next = Math.max(journal.nextSeq(), offered.from());
        List<Offered.Item> fresh =
                offered.items().stream().filter(item -> item.seq() >= next).toList();
        if (fresh.isEmpty() && next == journal.nextSeq()) {
            return false;
        }
        Instant latest = journal.latestKnown();
        boolean setAside = false;
        handing.anchors(kiosk, fresh, offered.received());
        for (Offered.Item item : fresh) {
            Handing.Handed handed =
                    handing.hand(
                            new Handing.Arrival(
                                    kiosk, journal.id(), item, offered.received(), latest));
            entries.save(
                    EntryRow.of(
                            journal.id(),
                            item.seq(),
                            item.hash(),
                            offered.received(),
                            handed.fate(),
                            program.name()));
            setAside |= handed.fate().setAside();
            latest = later(latest, handed.at());
        }
        if (journals.advance(journal.id(), journal.nextSeq(), Math.max(next, offered.end()), latest)
                != 1) {
            throw new ProblemException(new IntakeProblem.Overtaken(1));
        }
        boolean waiting = setAside || kiosk.setAside() > 0;
        if (waiting) {
            secondTry.correctionsOf(kiosk);
        }
        return waiting;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
