package se.digipunkt.server.places;

import io.micronaut.data.annotation.MappedEntity;

/// Inhabitants of a municipality on the last day of a year.
@MappedEntity("population")
record PopulationRow(String municipality, int year, int people) {}
