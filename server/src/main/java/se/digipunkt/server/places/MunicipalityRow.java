package se.digipunkt.server.places;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

/// A municipality with its latest known population.
@MappedEntity("municipality")
record MunicipalityRow(
        @Id String code,
        String name,
        String regionCode,
        @Nullable Integer population,
        @Nullable Integer populationYear) {

    Municipality municipality() {
        return new Municipality(code, name, regionCode, population, populationYear);
    }
}
