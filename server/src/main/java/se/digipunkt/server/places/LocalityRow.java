package se.digipunkt.server.places;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

/// A place where people live close together.
///
/// @param kind `tatort` (as SCB draws them, with population) or `village` (without)
/// @param lat degrees north of its centre, WGS 84
@MappedEntity("locality")
record LocalityRow(
        @Id String id,
        String name,
        String municipality,
        String kind,
        @Nullable Integer population,
        @Nullable Integer populationYear,
        double lat,
        double lon) {

    Locality locality() {
        return new Locality(
                id, name, municipality, population, populationYear, new Position(lat, lon));
    }
}
