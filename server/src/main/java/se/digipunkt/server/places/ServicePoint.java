package se.digipunkt.server.places;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.registry.Contact;
import se.digipunkt.server.places.registry.Facility;
import se.digipunkt.server.places.registry.Organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A place that promises help.
///
/// @param names what it is called in other languages, by BCP 47 tag
/// @param kinds at least one, in the order of [PointKind]
/// @param organisations who takes part in it, in the order that was given
/// @param lat degrees north, WGS 84; given together with `lon` or not at all
/// @param lon degrees east, WGS 84
/// @param positionPrecision code of what the position is of, for example `locality-centroid`
/// @param address street and town, as on a letter
/// @param openingHours when the place is open, as it was given
/// @param staffedHours when a person can help, as it was given
/// @param languages in which there is help, BCP 47, by their tags; empty when that is not known
/// @param facilities in the order of [Facility]
/// @param contact of the point, never of a person; absent when none is known
/// @param validFrom first day of the point, or always
/// @param validTo last day of the point, included, or never
/// @param archivedOn the day on which it was put away; absent while it is in use
public record ServicePoint(
        String id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> names,
        Set<PointKind> kinds,
        String municipality,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Organisation> organisations,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String positionPrecision,
        @Nullable String address,
        @Nullable String openingHours,
        @Nullable String staffedHours,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> languages,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Facility> facilities,
        @Nullable Contact contact,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate archivedOn,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sample)
        implements Place {

    public ServicePoint {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        kinds = inOrder(PointKind.class, kinds);
        organisations = List.copyOf(organisations);
        languages = languages.stream().sorted().distinct().toList();
        facilities = inOrder(Facility.class, facilities);
    }

    private static <T extends Enum<T>> Set<T> inOrder(Class<T> type, Collection<T> values) {
        EnumSet<T> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }

    /// Where it is, or empty when that is not known.
    public Optional<Position> position() {
        return lat == null || lon == null ? Optional.empty() : Optional.of(new Position(lat, lon));
    }

    /// True where a bus brings whoever helps, and whatever helps with.
    @JsonIgnore
    public boolean isStopOnly() {
        return kinds.equals(Set.of(PointKind.BUS_STOP));
    }

    /// True when residents can be sent there on that day: it has opened, and has neither closed for
    /// good nor been put away.
    public boolean isThereOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day))
                && (validTo == null || !validTo.isBefore(day))
                && (archivedOn == null || archivedOn.isAfter(day));
    }
}
