package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Origin;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Sync;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.fleet.JournalCopied;
import se.digipunkt.server.fleet.Kiosk;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Copies what a kiosk offers into the server's picture of its journal, in the running transaction.
@Singleton
final class Copier {

    private final JournalTable journals;
    private final EntryTable entries;
    private final Filing filing;
    private final Fleet fleet;
    private final SecondTry secondTry;

    Copier(
            JournalTable journals,
            EntryTable entries,
            Filing filing,
            Fleet fleet,
            SecondTry secondTry) {
        this.journals = journals;
        this.entries = entries;
        this.filing = filing;
        this.fleet = fleet;
        this.secondTry = secondTry;
    }

    /// @throws se.digipunkt.server.web.ProblemException `kiosk-revoked`
    Copied copy(String kioskId, Offered offered) {
        Kiosk kiosk = fleet.getActive(kioskId);
        JournalRow journal =
                journals.findById(offered.journal()).orElseGet(() -> begin(kioskId, offered));
        OptionalLong differing = firstDiffering(kiosk, journal, offered);
        fleet.heard(kiosk, offered.status(), offered.received());
        if (differing.isPresent()) {
            stillAlive(kiosk, journal, offered, 0);
            forked(kiosk, journal, offered, differing.getAsLong());
            return new Copied.Forked(differing.getAsLong());
        }
        long next = journal.nextSeq();
        boolean hole = offered.from() > next && offered.holdsNothingBefore();
        if (hole) {
            journals.saveHole(journal.id(), next, offered.from() - 1, offered.received());
            fleet.lost(journal.id(), next, offered.from() - 1);
        }
        if (offered.from() > next && !hole) {
            stillAlive(kiosk, journal, offered, next);
            return new Copied.Stored(next, kiosk.setAside());
        }
        boolean setAside = filing.file(kiosk, journal, offered);
        if (hole || offered.end() > next) {
            fleet.copied(copied(kiosk, journal, offered));
        }
        stillAlive(kiosk, journal, offered, Math.max(next, offered.end()));
        long setAsideNow = hole || setAside ? secondTry.recount(kiosk.id()) : kiosk.setAside();
        return new Copied.Stored(Math.max(next, offered.end()), setAsideNow);
    }

    private static JournalCopied copied(Kiosk kiosk, JournalRow journal, Offered offered) {
        String told = journal.place();
        Optional<Origin> first =
                offered.items().stream()
                        .filter(item -> item.seq() == 1)
                        .findFirst()
                        .flatMap(item -> Origin.carried(item.json()));
        return new JournalCopied(
                journal.id(),
                journal.kiosk(),
                told == null ? kiosk.place() : told,
                Math.max(journal.nextSeq(), offered.end()),
                first.orElse(null));
    }

    /// The interval that is going on follows what the journal tells when all of it has come, and
    /// the kiosk holds nothing else that has not.
    private void stillAlive(Kiosk kiosk, JournalRow journal, Offered offered, long next) {
        Sync.Status status = offered.status();
        if (status != null) {
            boolean whole = tellsAll(kiosk, journal, offered, status, next);
            fleet.stillAlive(
                    kiosk,
                    status,
                    whole ? new Reference(journal.id(), next - 1) : null,
                    offered.received());
        }
    }

    private static boolean tellsAll(
            Kiosk kiosk, JournalRow journal, Offered offered, Sync.Status status, long next) {
        Long last = status.lastSeq();
        Long unsent = status.unsent();
        String place = journal.place();
        return last != null
                && last == next - 1
                && (unsent == null || unsent <= offered.items().size())
                && journal.kiosk().equals(kiosk.id())
                && (place == null || place.equals(kiosk.place()));
    }

    private JournalRow begin(String kiosk, Offered offered) {
        journals.begin(offered.journal(), kiosk, offered.place(), offered.received());
        return journals.findById(offered.journal()).orElseThrow();
    }

    /// A difference before what was offered is not yet the point where they part: the kiosk
    /// compares everything, and then comes with that.
    private void forked(Kiosk kiosk, JournalRow journal, Offered offered, long firstDiffering) {
        if (firstDiffering < offered.from()) {
            return;
        }
        if (firstDiffering == journal.nextSeq() && tookOver(kiosk, journal)) {
            fleet.carriedOn(journal.kiosk());
            return;
        }
        journals.saveFork(offered.journal(), firstDiffering, kiosk.id(), offered.received());
        secondTry.recount(kiosk.id());
    }

    /// A card of a kiosk taken out of use, enrolled anew: it goes on where that one ended, in a
    /// journal of its own, and nobody else writes there.
    private boolean tookOver(Kiosk kiosk, JournalRow journal) {
        return !journal.kiosk().equals(kiosk.id()) && fleet.get(journal.kiosk()).revoked() != null;
    }

    /// Where the offered journal parts from the stored one, as far as can be seen. A journal that
    /// another kiosk brought first parts where that one's entries end: the card was enrolled anew,
    /// and goes on in a journal of its own.
    private OptionalLong firstDiffering(Kiosk kiosk, JournalRow journal, Offered offered) {
        long next = journal.nextSeq();
        long first = offered.previous() == null ? offered.from() : offered.from() - 1;
        if (first < next && offered.from() <= next) {
            long last = Math.min(offered.end(), next) - 1;
            Map<Long, String> known =
                    entries.known(journal.id(), first, last).stream()
                            .collect(Collectors.toMap(KnownEntry::seq, KnownEntry::hash));
            if (differs(known.get(offered.from() - 1), offered.previous())) {
                return OptionalLong.of(offered.from() - 1);
            }
            for (Offered.Item item : offered.items()) {
                if (differs(known.get(item.seq()), item.hash())) {
                    return OptionalLong.of(item.seq());
                }
            }
        }
        return journal.kiosk().equals(kiosk.id()) ? OptionalLong.empty() : OptionalLong.of(next);
    }

    private static boolean differs(@Nullable String stored, @Nullable String offered) {
        return stored != null && offered != null && !stored.equals(offered);
    }
}
