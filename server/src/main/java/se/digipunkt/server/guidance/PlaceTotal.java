package se.digipunkt.server.guidance;

import io.micronaut.core.annotation.Introspected;

/// What one place has logged in a period.
///
/// @param place id of the point or bus
/// @param days days with at least one record
@Introspected
public record PlaceTotal(
        String place, long questions, long attendances, long occasions, long days) {}
