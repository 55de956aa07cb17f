package se.digipunkt.server.coverage.population;

import io.micronaut.data.annotation.MappedEntity;

import se.digipunkt.server.storage.Millis;

import java.time.Instant;

/// A population of one kind and year that is there.
@MappedEntity("population_set")
record SetRow(
        String kind, int year, boolean projection, String source, @Millis Instant importedAt) {}
