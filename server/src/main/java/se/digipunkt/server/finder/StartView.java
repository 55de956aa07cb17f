package se.digipunkt.server.finder;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.common.Swedish;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PromiseLine;
import se.digipunkt.server.places.ServicePoint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The front page, with the reader's own places in front: the keeper of a village point shall not
/// have to look for it.
///
/// @param own where the reader works, by name
/// @param municipality which the reader coordinates, or null
record StartView(List<Own> own, @Nullable Municipality municipality) {

    static final StartView OF_NOBODY = new StartView(List.of(), null);

    StartView {
        own = List.copyOf(own);
    }

    /// @param line what the point promises now; null for a bus
    record Own(Place place, @Nullable PromiseLine line) {

        String link() {
            return (line == null ? "/buses/" : "/points/") + place.id();
        }
    }

    static StartView of(Actor actor, Places places) {
        List<Place> own =
                actor.has(Role.STAFF)
                        ? actor.places().stream()
                                .map(places::find)
                                .flatMap(Optional::stream)
                                .filter(place -> !place.archived())
                                .sorted(Comparator.comparing(Place::name, Swedish.order()))
                                .toList()
                        : List.of();
        Map<String, PromiseLine> lines =
                places.promiseLines(
                        own.stream()
                                .filter(ServicePoint.class::isInstance)
                                .map(ServicePoint.class::cast)
                                .toList());
        String coordinated = actor.municipality();
        return new StartView(
                own.stream().map(place -> new Own(place, lines.get(place.id()))).toList(),
                coordinated == null || !actor.has(Role.COORDINATOR)
                        ? null
                        : places.getMunicipality(coordinated));
    }
}
