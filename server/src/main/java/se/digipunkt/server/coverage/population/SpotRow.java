package se.digipunkt.server.coverage.population;

import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.coverage.reach.Spot;
import se.digipunkt.server.places.Position;

/// Inhabitants of a cell or a locality on the last day of a year.
@MappedEntity("population_spot")
record SpotRow(
        String kind,
        int year,
        String id,
        String name,
        String municipality,
        double lat,
        double lon,
        int people) {

    Spot spot() {
        return new Spot(id, name, municipality, new Position(lat, lon), people);
    }
}
