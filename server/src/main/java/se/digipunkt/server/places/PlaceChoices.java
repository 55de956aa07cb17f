package se.digipunkt.server.places;

import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.Swedish;

import java.util.Comparator;
import java.util.List;

/// What the lists of a form offer.
@Singleton
final class PlaceChoices {

    private final Places places;
    private final String region;

    PlaceChoices(Places places, @Property(name = "digipunkt.region") String region) {
        this.places = places;
        this.region = region;
    }

    /// The municipalities where the actor may change places, the region's own first.
    List<Municipality> municipalities(Actor actor) {
        return municipalities().stream()
                .filter(municipality -> actor.mayManage(municipality.code()))
                .toList();
    }

    /// All municipalities, the region's own first.
    List<Municipality> municipalities() {
        return places.listMunicipalities().stream()
                .sorted(
                        Comparator.comparing(
                                        (Municipality municipality) ->
                                                !municipality.regionCode().equals(region))
                                .thenComparing(Municipality::name, Swedish.order()))
                .toList();
    }
}
