package se.digipunkt.server.fleet.daily;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/// Which places may promise something else than before.
@Singleton
final class ChangedPlaces {

    /// The clock of a server that wrote a change may be behind this one's.
    private static final Duration SLACK = Duration.ofMinutes(10);

    private final Places places;
    private final Clock clock;

    ChangedPlaces(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /// What is changed after this is told by [#since] of it, whichever server changes it.
    Instant now() {
        return clock.instant().minus(SLACK);
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    /// Which calls are others than before is not looked at: few kiosks stand where buses call.
    Predicate<String> since(Instant moment) {
        Set<String> changed = new HashSet<>(places.changedSince(moment));
        places.listIn(new Scope.Region()).stream()
                .filter(ChangedPlaces::hasCalls)
                .map(Place::id)
                .forEach(changed::add);
        return changed::contains;
    }

    private static boolean hasCalls(Place place) {
        return !(place instanceof ServicePoint point) || point.kinds().contains(PointKind.BUS_STOP);
    }
}
