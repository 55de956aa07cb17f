package se.digipunkt.server.fleet.figures;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.fleet.availability.Minutes;
import se.digipunkt.server.fleet.daily.DailyAvailability;
import se.digipunkt.server.fleet.daily.HowCounted;
import se.digipunkt.server.fleet.daily.Waiting;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.declared.SelfReported;
import se.digipunkt.server.places.declared.StaffedSum;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// What became of the promised access time of places.
@Singleton
final class Availability {

    private final DailyAvailability daily;
    private final Fleet fleet;
    private final Places places;
    private final SelfReported selfReported;

    Availability(DailyAvailability daily, Fleet fleet, Places places, SelfReported selfReported) {
        this.daily = daily;
        this.fleet = fleet;
        this.places = places;
        this.selfReported = selfReported;
    }

    /// @param measured whether a kiosk was there on a day of the period
    record OfPlace(Place place, boolean measured, Counted counted) {

        Minutes minutes() {
            return counted.minutes();
        }
    }

    /// The points of a scope that were in use in the period, or the one place.
    List<OfPlace> of(Scope scope, Days days) {
        return of(placesIn(scope, days), days);
    }

    /// The buses with a kiosk: a bus belongs to its rounds, and to the region alone.
    List<OfPlace> ofBuses(Days days) {
        Set<String> withKiosk = withKiosk(days);
        return of(
                places.listIn(new Scope.Region()).stream()
                        .filter(Bus.class::isInstance)
                        .filter(bus -> bus.inUseSince(days.from()))
                        .filter(bus -> withKiosk.contains(bus.id()))
                        .toList(),
                days);
    }

    private List<OfPlace> of(Collection<Place> asked, Days days) {
        Map<String, Counted> sums =
                daily.sums(asked.stream().map(Place::id).toList(), days.from(), days.to());
        Set<String> withKiosk = withKiosk(days);
        return asked.stream()
                .map(
                        place -> {
                            Counted sum = sums.getOrDefault(place.id(), Counted.NOTHING);
                            return new OfPlace(
                                    place,
                                    withKiosk.contains(place.id()) || !sum.working().isZero(),
                                    sum);
                        })
                .toList();
    }

    /// What those who keep points that are not measured say of them, by their ids; never mixed with
    /// what is measured.
    Map<String, StaffedSum> selfReported(Actor actor, Collection<OfPlace> all, Days days) {
        return selfReported.sums(
                actor,
                all.stream()
                        .filter(of -> !of.measured())
                        .map(OfPlace::place)
                        .filter(ServicePoint.class::isInstance)
                        .map(ServicePoint.class::cast)
                        .toList(),
                days);
    }

    /// By day, for the days with a promise; those that have not been counted are unknown.
    Map<LocalDate, Counted> byDay(String place, LocalDate first, LocalDate last) {
        return daily.byDay(place, first, last);
    }

    /// Whether a day of a place is counted, and as what is known by now would have it.
    BiFunction<String, LocalDate, HowCounted> counted() {
        return daily.counted();
    }

    /// The first day of which a kiosk of a place has told anything; empty while none has.
    Optional<LocalDate> firstTold(String place) {
        return daily.firstTold(place);
    }

    /// Days of places that ought to be counted and are not, by place.
    Map<String, Waiting> waiting() {
        return daily.waiting();
    }

    /// A point that was put away since had its promise until then.
    private List<Place> placesIn(Scope scope, Days days) {
        return switch (scope) {
            case Scope.AtPlace(Place place) -> List.of(place);
            case Scope.Region _, Scope.InMunicipality _ ->
                    places.listIn(scope).stream()
                            .filter(ServicePoint.class::isInstance)
                            .filter(point -> point.inUseSince(days.from()))
                            .toList();
        };
    }

    private Set<String> withKiosk(Days days) {
        Instant from = SwedishTime.startOf(days.from());
        Instant until = SwedishTime.startOf(days.to().plusDays(1));
        Set<String> withKiosk = new HashSet<>();
        fleet.list().stream()
                .filter(kiosk -> kiosk.enrolled().isBefore(until))
                .filter(kiosk -> kiosk.revoked() == null || kiosk.revoked().isAfter(from))
                .forEach(kiosk -> withKiosk.add(kiosk.place()));
        return withKiosk;
    }
}
