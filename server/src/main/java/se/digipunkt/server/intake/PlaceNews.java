package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Entry;
import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.intake.Handing.Arrival;
import se.digipunkt.server.places.KioskClosure;
import se.digipunkt.server.places.KioskReopening;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.visits.VisitTold;
import se.digipunkt.server.terminal.Terminal;
import se.digipunkt.server.terminal.told.HelpTold;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// Hands what a kiosk told of its place: closures and visits of a bus, as its staff said, calls for
/// help, and how residents used its terminal.
@Singleton
final class PlaceNews {

    /// It names no closure that the server has counted: it waits for one.
    static final String NOT_YET = "withdraws-unknown";

    private final Places places;
    private final Terminal terminal;
    private final Origins origins;
    private final WaitingTable waiting;

    PlaceNews(Places places, Terminal terminal, Origins origins, WaitingTable waiting) {
        this.places = places;
        this.terminal = terminal;
        this.origins = origins;
        this.waiting = waiting;
    }

    Fate close(Arrival arrival, Entry entry, EntryBody.Closure closure, KnownTime time) {
        return places.close(
                        new KioskClosure(
                                new Reference(arrival.journal(), entry.seq()).toString(),
                                arrival.written().place(),
                                arrival.written().kiosk(),
                                closure,
                                at(arrival, time),
                                written(arrival, entry)))
                .<Fate>map(reason -> refused(arrival, entry, reason))
                .orElseGet(() -> new Fate.Counted(entry.kind()));
    }

    /// What comes before its closure waits for it: after a restore the newest journal is offered
    /// first.
    Fate reopen(Arrival arrival, Entry entry, Reference closure, KnownTime time) {
        Reference target = closure.in(arrival.journal());
        Optional<Reference> counted = origins.closure(target);
        if (counted.isEmpty()) {
            waiting.save(
                    arrival.journal(),
                    arrival.item().seq(),
                    arrival.kiosk().id(),
                    Objects.requireNonNull(target.journal()),
                    target.seq(),
                    null);
            return refused(arrival, entry, NOT_YET);
        }
        places.reopen(
                new KioskReopening(
                        counted.get().toString(),
                        arrival.written().place(),
                        arrival.written().kiosk(),
                        at(arrival, time),
                        written(arrival, entry)));
        return new Fate.Counted(entry.kind());
    }

    /// Called, coming or answered.
    Fate help(Arrival arrival, Entry entry, EntryBody.Help help, KnownTime time) {
        terminal.take(
                new HelpTold(
                        arrival.journal(),
                        entry.seq(),
                        arrival.written().place(),
                        time.at(),
                        arrival.received(),
                        entry.boot(),
                        entry.elapsed(),
                        help));
        return new Fate.Counted(entry.kind());
    }

    Fate session(Arrival arrival, Entry entry, EntryBody.TerminalSession session, KnownTime time) {
        terminal.count(arrival.written().place(), time.day(), session);
        return new Fate.Counted(entry.kind());
    }

    Fate feedback(Arrival arrival, Entry entry, EntryBody.Feedback feedback, KnownTime time) {
        terminal.count(arrival.written().place(), time.day(), feedback);
        return new Fate.Counted(entry.kind());
    }

    Fate visit(Arrival arrival, Entry entry, EntryBody.Visit visit, KnownTime time) {
        VisitTold told =
                new VisitTold(
                        arrival.journal(),
                        entry.seq(),
                        arrival.written().place(),
                        visit.call(),
                        visit.point(),
                        visit.event(),
                        time.at(),
                        written(arrival, entry));
        return places.visit(told)
                .<Fate>map(reason -> refused(arrival, entry, reason))
                .orElseGet(() -> new Fate.Counted(entry.kind()));
    }

    /// The order of a journal tells between which moments an entry was written, whatever its clock.
    private static VisitTold.Written written(Arrival arrival, Entry entry) {
        Instant known = arrival.latestKnown();
        Instant before = known == null ? Instant.EPOCH : known;
        return new VisitTold.Written(
                entry.boot(),
                entry.elapsed(),
                before.isAfter(arrival.received()) ? arrival.received() : before,
                arrival.received());
    }

    private static Fate refused(Arrival arrival, Entry entry, String reason) {
        return new Fate.Refused(entry.kind(), reason, EntryReader.known(arrival.item().json()));
    }

    /// An announcement of an unknown time counts from when it was heard of: nobody is then told to
    /// have known earlier.
    private static Instant at(Arrival arrival, KnownTime time) {
        Instant known = time.at();
        return known == null ? arrival.received() : known;
    }
}
