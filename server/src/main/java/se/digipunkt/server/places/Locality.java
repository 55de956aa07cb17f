package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

/// A place where people live close together.
///
/// @param municipality four-digit code
/// @param population inhabitants on the last day of `populationYear`, where it is known
/// @param centre as Statistics Sweden or GeoNames gives it
public record Locality(
        String id,
        String name,
        String municipality,
        @Nullable Integer population,
        @Nullable Integer populationYear,
        Position centre) {}
