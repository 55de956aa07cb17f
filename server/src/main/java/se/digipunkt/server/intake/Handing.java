package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import se.digipunkt.protocol.Entry;
import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reading;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.fleet.LinkMeasured;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.Logged;
import se.digipunkt.server.guidance.Taking;
import se.digipunkt.server.storage.StorageFull;
import se.digipunkt.server.storage.WriteCollision;
import se.digipunkt.server.storage.WriteGate;

import java.time.Instant;
import java.util.List;

/// Hands an entry to the capability that its kind belongs to.
@Singleton
final class Handing {

    private static final Logger LOG = LoggerFactory.getLogger(Handing.class);

    private final Guidance guidance;
    private final Fleet fleet;
    private final Corrections corrections;
    private final PlaceNews news;
    private final Elsewhere elsewhere;
    private final WriteGate gate;

    Handing(
            Guidance guidance,
            Fleet fleet,
            Corrections corrections,
            PlaceNews news,
            Elsewhere elsewhere,
            WriteGate gate) {
        this.corrections = corrections;
        this.news = news;
        this.elsewhere = elsewhere;
        this.guidance = guidance;
        this.fleet = fleet;
        this.gate = gate;
    }

    /// An entry that came.
    ///
    /// @param kiosk that brought it
    /// @param latestKnown the latest time known before it in its journal
    record Arrival(
            Kiosk kiosk,
            String journal,
            Written written,
            Offered.Item item,
            Instant received,
            @Nullable Instant latestKnown) {}

    /// @param at when it was written, where a trusted time tells it: nothing later in the journal
    ///   was written before that. A wall clock that merely fits may be wrong
    record Handed(Fate fate, @Nullable Instant at) {}

    /// Trusted times are taken first: they tell the time of entries before them in the same boot.
    void anchors(Kiosk kiosk, List<Offered.Item> items, Instant received) {
        for (Offered.Item item : items) {
            if (EntryReader.read(item.json()) instanceof Reading.Understood(Entry entry)
                    && entry.body() instanceof EntryBody.ClockAnchor anchor) {
                anchor(kiosk, entry, anchor, received);
            }
        }
    }

    /// What goes wrong here goes wrong again when the entry itself is handed, and is told there.
    private void anchor(Kiosk kiosk, Entry entry, EntryBody.ClockAnchor anchor, Instant received) {
        try {
            gate.nested(
                    () -> {
                        fleet.anchor(kiosk.id(), entry.boot(), entry.elapsed(), anchor, received);
                        return true;
                    });
        } catch (StorageFull | WriteCollision ofTheWholeWrite) {
            throw ofTheWholeWrite;
        } catch (RuntimeException bug) {
            LOG.debug("anchor {} is told when it is handed", entry.seq(), bug);
        }
    }

    Handed hand(Arrival arrival) {
        return switch (EntryReader.read(arrival.item().json())) {
            case Reading.Understood(Entry entry) -> understood(arrival, entry);
            case Reading.Invalid invalid ->
                    new Handed(
                            new Fate.Invalid(
                                    invalid.kind(),
                                    invalid.faults().getFirst().code(),
                                    invalid.knownFields()),
                            null);
            case Reading.UnknownKind unknown ->
                    new Handed(new Fate.UnknownKind(unknown.kind(), unknown.whole()), null);
        };
    }

    /// An entry that counts in another journal: what it says of being alive is kept beside that,
    /// for it tells that nothing else was written in between here either.
    void handCopy(Arrival arrival) {
        if (EntryReader.read(arrival.item().json()) instanceof Reading.Understood(Entry entry)) {
            fleet.told(arrival.journal(), entry, arrival.received());
        }
    }

    private Handed understood(Arrival arrival, Entry entry) {
        try {
            return gate.nested(
                    () -> {
                        KnownTime time = timeOf(arrival, entry);
                        Fate fate =
                                elsewhere
                                        .doubt(arrival, time, entry.body())
                                        .map(reason -> refused(arrival, entry, reason))
                                        .orElseGet(() -> fate(arrival, entry, time));
                        return new Handed(fate, trusted(time));
                    });
        } catch (StorageFull | WriteCollision ofTheWholeWrite) {
            throw ofTheWholeWrite;
        } catch (RuntimeException bug) {
            // One entry that trips a bug must not block the journal for ever: it is set aside, and
            // tried again by the program that mends it.
            LOG.error(
                    "entry {}:{} of kind {} failed",
                    arrival.journal(),
                    entry.seq(),
                    entry.kind(),
                    bug);
            return new Handed(
                    new Fate.Refused(
                            entry.kind(),
                            "program-error",
                            EntryReader.known(arrival.item().json())),
                    null);
        }
    }

    private static @Nullable Instant trusted(KnownTime time) {
        return time.basis() == KnownTime.Basis.ANCHORED ? time.at() : null;
    }

    /// By the clock of the kiosk that wrote it, else of the one that brings it: a boot may have
    /// gone on from one to the other.
    private KnownTime timeOf(Arrival arrival, Entry entry) {
        KnownTime time = timeOf(arrival.written().kiosk(), arrival, entry);
        return time.basis() == KnownTime.Basis.ANCHORED
                ? time
                : timeOf(arrival.kiosk().id(), arrival, entry);
    }

    private KnownTime timeOf(String kiosk, Arrival arrival, Entry entry) {
        return fleet.timeOf(
                kiosk,
                entry.boot(),
                entry.elapsed(),
                entry.wall(),
                arrival.latestKnown(),
                arrival.received());
    }

    private Fate fate(Arrival arrival, Entry entry, KnownTime time) {
        Logged logged =
                new Logged(
                        arrival.journal(),
                        entry.seq(),
                        arrival.written().place(),
                        time,
                        arrival.received(),
                        new Logged.Written(entry.boot(), entry.elapsed()));
        return switch (entry.body()) {
            case GuidanceRecord record -> counted(arrival, entry, guidance.take(logged, record));
            case EntryBody.Corrected correction ->
                    counted(arrival, entry, corrections.take(arrival, logged, correction));
            case EntryBody.ClockAnchor anchor -> {
                fleet.anchor(
                        arrival.kiosk().id(),
                        entry.boot(),
                        entry.elapsed(),
                        anchor,
                        arrival.received());
                yield new Fate.Counted(entry.kind());
            }
            case EntryBody.Unreadable _ ->
                    new Fate.Invalid(
                            entry.kind(), "unreadable", EntryReader.known(arrival.item().json()));
            case EntryBody.Alive _, EntryBody.Restart _ -> {
                fleet.told(arrival.journal(), entry, arrival.received());
                yield new Fate.Counted(entry.kind());
            }
            case EntryBody.Help help -> news.help(arrival, entry, help, time);
            case EntryBody.TerminalSession session -> news.session(arrival, entry, session, time);
            case EntryBody.Feedback feedback -> news.feedback(arrival, entry, feedback, time);
            case EntryBody.Link link -> measured(arrival, entry, link, time);
            case EntryBody.Visit visit -> news.visit(arrival, entry, visit, time);
            case EntryBody.Closure closure -> news.close(arrival, entry, closure, time);
            case EntryBody.ClosureWithdrawn withdrawn ->
                    news.reopen(arrival, entry, withdrawn.closure(), time);
        };
    }

    private Fate measured(Arrival arrival, Entry entry, EntryBody.Link link, KnownTime time) {
        fleet.measured(
                new LinkMeasured(
                        arrival.journal(),
                        entry.seq(),
                        arrival.written().kiosk(),
                        arrival.written().place(),
                        time.at(),
                        link,
                        arrival.received(),
                        entry.boot(),
                        entry.elapsed()));
        return new Fate.Counted(entry.kind());
    }

    private static Fate counted(Arrival arrival, Entry entry, Taking taking) {
        return switch (taking) {
            case Taking.Taken _ -> new Fate.Counted(entry.kind());
            case Taking.SetAside setAside -> refused(arrival, entry, setAside.reason());
        };
    }

    private static Fate refused(Arrival arrival, Entry entry, String reason) {
        return new Fate.Refused(entry.kind(), reason, EntryReader.known(arrival.item().json()));
    }
}
