package se.digipunkt.server.places;

import org.jspecify.annotations.Nullable;

/// A municipality of Sweden.
///
/// @param code four digits
/// @param regionCode two digits
/// @param population inhabitants on the last day of `populationYear`, the latest year that is known
public record Municipality(
        String code,
        String name,
        String regionCode,
        @Nullable Integer population,
        @Nullable Integer populationYear) {}
