package se.digipunkt.server.places;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A place that promises help.
///
/// @param kinds at least one, in the order of [PointKind]
/// @param lat degrees north, WGS 84; given together with `lon` or not at all
/// @param lon degrees east, WGS 84
/// @param positionPrecision code of what the position is of, for example `locality-centroid`
/// @param openingHours when the place is open, as it was given
/// @param staffedHours when a person can help, as it was given
/// @param validFrom first day of the point, or always
/// @param validTo last day of the point, included, or never
public record ServicePoint(
        String id,
        String name,
        Set<PointKind> kinds,
        String municipality,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String positionPrecision,
        @Nullable String openingHours,
        @Nullable String staffedHours,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sample)
        implements Place {

    public ServicePoint {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /// Where it is, or empty when that is not known.
    public Optional<Position> position() {
        return lat == null || lon == null ? Optional.empty() : Optional.of(new Position(lat, lon));
    }

    /// True when it has opened by that day and has not closed for good before it.
    public boolean isThereOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day))
                && (validTo == null || !validTo.isBefore(day));
    }
}
