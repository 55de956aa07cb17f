package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.fleet.availability.Minutes;
import se.digipunkt.server.fleet.daily.DailyAvailability;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What became of the promised access time of points.
@Singleton
final class Availability {

    private final DailyAvailability daily;
    private final KioskTable kiosks;
    private final Places places;
    private final WriteGate gate;

    Availability(DailyAvailability daily, KioskTable kiosks, Places places, WriteGate gate) {
        this.daily = daily;
        this.kiosks = kiosks;
        this.places = places;
        this.gate = gate;
    }

    /// @param measured whether a kiosk was there on a day of the period
    record OfPoint(String point, boolean measured, Minutes minutes) {}

    /// @param last included
    List<OfPoint> of(Scope scope, LocalDate first, LocalDate last) {
        List<String> points = points(scope);
        Map<String, Counted> sums = daily.sums(points, first, last);
        Set<String> withKiosk = withKiosk(first, last);
        return points.stream()
                .map(
                        point -> {
                            Counted sum = sums.getOrDefault(point, Counted.NOTHING);
                            boolean measured = withKiosk.contains(point) || !sum.working().isZero();
                            return new OfPoint(point, measured, sum.minutes());
                        })
                .toList();
    }

    private List<String> points(Scope scope) {
        return switch (scope) {
            case Scope.Region() -> places.listPoints().stream().map(Place::id).toList();
            case Scope.InMunicipality(var municipality) ->
                    places.listPoints().stream()
                            .filter(point -> point.municipality().equals(municipality.code()))
                            .map(Place::id)
                            .toList();
            case Scope.AtPlace(Place place) -> List.of(place.id());
        };
    }

    private Set<String> withKiosk(LocalDate first, LocalDate last) {
        Instant from = SwedishTime.startOf(first);
        Instant until = SwedishTime.startOf(last.plusDays(1));
        Set<String> places = new HashSet<>();
        gate.read(kiosks::list).stream()
                .filter(kiosk -> kiosk.enrolled().isBefore(until))
                .filter(kiosk -> kiosk.revoked() == null || kiosk.revoked().isAfter(from))
                .forEach(kiosk -> places.add(kiosk.place()));
        return places;
    }
}
