package se.digipunkt.server.fleet.kiosks;

import jakarta.inject.Singleton;

import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.promised.PromiseKind;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How a kiosk is, seen together with what its place promises: one that is silent at night rests.
@Singleton
final class KioskStates {

    /// A place that promises nothing for so long has no hours that silence could be judged by.
    private static final int FORESEEABLE_DAYS = 62;

    private final Places places;
    private final Clock clock;

    KioskStates(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    Kiosk.State of(Kiosk kiosk) {
        Instant now = clock.instant();
        Kiosk.State state = kiosk.state(now);
        boolean resting =
                state == Kiosk.State.SILENT
                        && kiosk.lastHeard() != null
                        && places.find(kiosk.place())
                                .filter(place -> rests(place, now))
                                .isPresent();
        return resting ? Kiosk.State.RESTING : state;
    }

    private boolean rests(Place place, Instant now) {
        Instant soon = now.plus(Duration.ofMinutes(1));
        return places.promised(place.id(), PromiseKind.ACCESS, now, soon).promised().isEmpty()
                && promisesMore(place, now);
    }

    private boolean promisesMore(Place place, Instant now) {
        return !places.nextCalls(place.id(), now, 1).isEmpty()
                || places.promisedTime(place.id())
                        .next(PromiseKind.ACCESS, now, FORESEEABLE_DAYS)
                        .isPresent();
    }
}
