package se.digipunkt.server.fleet.links;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.Days;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The connection at the places of a scope.
@Singleton
final class ConnectionReading {

    private final Links links;
    private final Places places;

    ConnectionReading(Links links, Places places) {
        this.links = links;
        this.places = places;
    }

    /// @param quality of the middle of what was measured
    record OfPlace(Place place, LinksOfPlace links, LinkQuality quality) {}

    /// All points of the scope that were in use in the period, stops included, and the buses with a
    /// measurement on the road.
    List<OfPlace> of(Scope scope, Days days) {
        List<Place> asked =
                places.listIn(scope).stream()
                        .filter(place -> place.inUseSince(days.from()))
                        .toList();
        Map<String, LinksOfPlace> measured = links.of(asked.stream().map(Place::id).toList(), days);
        return asked.stream()
                .filter(place -> isPoint(place) || measured.containsKey(place.id()))
                .map(place -> of(place, Optional.ofNullable(measured.get(place.id()))))
                .toList();
    }

    private static boolean isPoint(Place place) {
        return place instanceof ServicePoint;
    }

    private OfPlace of(Place place, Optional<LinksOfPlace> measured) {
        return new OfPlace(
                place,
                measured.orElse(LinksOfPlace.NONE),
                measured.map(links::quality).orElse(LinkQuality.NOT_MEASURED));
    }
}
