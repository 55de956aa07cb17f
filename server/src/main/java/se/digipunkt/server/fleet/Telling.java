package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Entry;
import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.protocol.Origin;
import se.digipunkt.protocol.Reference;
import se.digipunkt.protocol.Sync;
import se.digipunkt.server.fleet.availability.Told;
import se.digipunkt.server.fleet.availability.ToldJournal;
import se.digipunkt.server.fleet.evidence.CopiedJournal;
import se.digipunkt.server.fleet.evidence.Evidence;
import se.digipunkt.server.fleet.links.LinkTold;
import se.digipunkt.server.fleet.links.Links;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.ToldInBoot;

import java.time.Instant;
import java.util.List;

/// Hands what kiosks tell about being alive to the evidence, what they tell about their connection
/// to its figures, and what they tell of their clocks to all that is told by those; in the running
/// transaction.
@Singleton
final class Telling {

    private final Evidence evidence;
    private final Links links;
    private final List<ToldInBoot> toldInBoot;

    Telling(Evidence evidence, Links links, List<ToldInBoot> toldInBoot) {
        this.evidence = evidence;
        this.links = links;
        this.toldInBoot = List.copyOf(toldInBoot);
    }

    /// Entries of other kinds tell nothing of it.
    void told(String journal, Entry entry, Instant received) {
        Told told =
                switch (entry.body()) {
                    case EntryBody.Alive alive ->
                            new Told.Alive(
                                    entry.boot(),
                                    entry.elapsed(),
                                    alive.until(),
                                    alive.terminal(),
                                    alive.link());
                    case EntryBody.Restart _ -> new Told.Restart(entry.boot(), entry.elapsed());
                    case EntryBody _ -> null;
                };
        if (told != null) {
            String reason =
                    entry.body() instanceof EntryBody.Restart restart
                            ? Reported.fitting(restart.reason())
                            : null;
            evidence.told(journal, entry.seq(), told, reason, received);
        }
    }

    void copied(JournalCopied copied) {
        evidence.copied(
                new CopiedJournal(
                        copied.journal(),
                        copied.kiosk(),
                        copied.place(),
                        copied.next(),
                        follows(copied.journal(), copied.first())));
    }

    private static ToldJournal.@Nullable Follows follows(String journal, @Nullable Origin first) {
        return first == null || first.journal().equals(journal)
                ? null
                : new ToldJournal.Follows(first.journal(), first.seq());
    }

    void hole(String journal, long from, long until) {
        evidence.hole(journal, from, until);
    }

    /// @param behind the journal that has come whole, and its last number; null when not all has
    void stillAlive(Kiosk kiosk, Sync.Status status, @Nullable Reference behind, Instant received) {
        Sync.OpenAlive open = status.alive();
        String boot = status.boot();
        if (open != null && boot != null && open.until() >= open.from()) {
            Terminal terminal = open.terminal() == null ? status.terminal() : open.terminal();
            evidence.open(
                    kiosk.id(),
                    new Told.Alive(
                            boot,
                            open.from(),
                            open.until(),
                            terminal == null ? Terminal.WORKING : terminal,
                            open.link()),
                    behind,
                    received);
        }
    }

    void measured(LinkMeasured link) {
        links.take(
                new LinkTold(
                        link.journal(),
                        link.seq(),
                        link.kiosk(),
                        link.place(),
                        link.at(),
                        link.figures(),
                        link.received(),
                        link.boot(),
                        link.elapsed()));
    }

    /// A kiosk is not the place's any more.
    void ended(String place, Instant now) {
        evidence.makeDue(place, SwedishTime.dayOf(now), SwedishTime.dayOf(now));
    }

    void anchored(String boot, Instant received) {
        evidence.anchored(boot, received);
        toldInBoot.forEach(told -> told.anchored(boot));
    }
}
