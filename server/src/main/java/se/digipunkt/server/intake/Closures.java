package se.digipunkt.server.intake;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Entry;
import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryReader;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.intake.Handing.Arrival;
import se.digipunkt.server.places.KioskClosure;
import se.digipunkt.server.places.Places;

import java.time.Instant;

/// Hands what a kiosk's desk has closed to the place where it was written.
@Singleton
final class Closures {

    private final Places places;
    private final Origins origins;

    Closures(Places places, Origins origins) {
        this.places = places;
        this.origins = origins;
    }

    Fate close(Arrival arrival, Entry entry, EntryBody.Closure closure, KnownTime time) {
        return places.close(
                        new KioskClosure(
                                new Reference(arrival.journal(), entry.seq()).toString(),
                                arrival.written().place(),
                                arrival.written().kiosk(),
                                closure,
                                at(arrival, time)))
                .<Fate>map(
                        reason ->
                                new Fate.Refused(
                                        entry.kind(),
                                        reason,
                                        EntryReader.known(arrival.item().json())))
                .orElseGet(() -> new Fate.Counted(entry.kind()));
    }

    Fate reopen(Arrival arrival, Entry entry, Reference closure, KnownTime time) {
        places.reopen(
                origins.counted(closure.in(arrival.journal())).toString(),
                arrival.written().place(),
                arrival.written().kiosk(),
                at(arrival, time));
        return new Fate.Counted(entry.kind());
    }

    /// An announcement of an unknown time counts from when it was heard of: nobody is then told to
    /// have known earlier.
    private static Instant at(Arrival arrival, KnownTime time) {
        Instant known = time.at();
        return known == null ? arrival.received() : known;
    }
}
