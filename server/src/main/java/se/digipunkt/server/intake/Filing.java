package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Origin;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.web.ProblemException;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives the entries that are new their places in the server's picture of a journal.
@Singleton
final class Filing {

    private final JournalTable journals;
    private final EntryTable entries;
    private final Handing handing;
    private final Waiting waiting;
    private final Origins origins;
    private final Program program;

    Filing(
            JournalTable journals,
            EntryTable entries,
            Handing handing,
            Waiting waiting,
            Origins origins,
            Program program) {
        this.journals = journals;
        this.entries = entries;
        this.handing = handing;
        this.waiting = waiting;
        this.origins = origins;
        this.program = program;
    }

    /// A heartbeat files nothing, but what a correction has waited for may have come meanwhile.
    ///
    /// @return true when an entry was set aside, or may be so no longer
    boolean file(Kiosk kiosk, JournalRow journal, Offered offered) {
        long next = Math.max(journal.nextSeq(), offered.from());
        List<Offered.Item> fresh =
                offered.items().stream().filter(item -> item.seq() >= next).toList();
        boolean setAside = false;
        if (!fresh.isEmpty() || next > journal.nextSeq()) {
            setAside = fileFresh(kiosk, journal, offered, fresh);
        }
        if (!fresh.isEmpty() || kiosk.setAside() > 0) {
            setAside |= waiting.tryReady(kiosk, firstWritten(journal, fresh));
        }
        return setAside;
    }

    private static Set<String> firstWritten(JournalRow journal, List<Offered.Item> items) {
        Set<String> journals = new HashSet<>(Set.of(journal.id()));
        items.forEach(item -> journals.add(item.origin(journal.id()).journal()));
        return journals;
    }

    private boolean fileFresh(
            Kiosk kiosk, JournalRow journal, Offered offered, List<Offered.Item> fresh) {
        long next = Math.max(journal.nextSeq(), offered.from());
        Instant latest = journal.latestKnown();
        boolean setAside = false;
        boolean maybeKnown = !fresh.isEmpty() && origins.maybeKnown(journal.id(), fresh);
        handing.anchors(kiosk, fresh, offered.received());
        for (Offered.Item item : fresh) {
            var arrival =
                    new Handing.Arrival(
                            kiosk,
                            journal.id(),
                            origins.written(kiosk, journal, Origin.carried(item.json())),
                            item,
                            offered.received(),
                            latest);
            Handing.Handed handed = handed(arrival, maybeKnown);
            entries.save(
                    EntryRow.of(
                            journal.id(),
                            item.seq(),
                            item.hash(),
                            offered.received(),
                            handed.fate(),
                            program.name()));
            origins.keep(journal.id(), item);
            setAside |= handed.fate().setAside();
            latest = later(latest, handed.at());
        }
        if (journals.advance(journal.id(), journal.nextSeq(), Math.max(next, offered.end()), latest)
                != 1) {
            throw new ProblemException(new IntakeProblem.Overtaken(1));
        }
        return setAside;
    }

    private Handing.Handed handed(Handing.Arrival arrival, boolean maybeKnown) {
        Optional<Fate.Copy> copy =
                maybeKnown ? origins.copy(arrival.journal(), arrival.item()) : Optional.empty();
        if (copy.isPresent()) {
            handing.handCopy(arrival);
            return new Handing.Handed(copy.get(), null);
        }
        return handing.hand(arrival);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
