package se.digipunkt.server.places;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// A point or a bus as it is stored; a bus leaves most columns empty.
///
/// @param kinds codes joined by `;`
/// @param openingHours of the version in force on the day that was asked for, as `staffedHours`;
///   stored by [HoursHistory]
@MappedEntity("place")
record PlaceRow(
        @Id String id,
        String type,
        String name,
        String municipality,
        @Nullable String kinds,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String positionPrecision,
        @Nullable String openingHours,
        @Nullable String staffedHours,
        @Nullable @IsoDate LocalDate validFrom,
        @Nullable @IsoDate LocalDate validTo,
        boolean sample) {

    static PlaceRow of(Place place) {
        return switch (place) {
            case Bus bus ->
                    new PlaceRow(
                            bus.id(),
                            PlaceType.BUS.code(),
                            bus.name(),
                            bus.municipality(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            bus.sample());
            case ServicePoint point -> of(point);
        };
    }

    private static PlaceRow of(ServicePoint point) {
        return new PlaceRow(
                point.id(),
                PlaceType.POINT.code(),
                point.name(),
                point.municipality(),
                point.kinds().stream().map(PointKind::code).collect(Collectors.joining(";")),
                point.lat(),
                point.lon(),
                point.positionPrecision(),
                point.openingHours(),
                point.staffedHours(),
                point.validFrom(),
                point.validTo(),
                point.sample());
    }

    Place place() {
        return type.equals(PlaceType.BUS.code()) ? bus() : point();
    }

    private Bus bus() {
        return new Bus(id, name, municipality, sample);
    }

    private ServicePoint point() {
        return new ServicePoint(
                id,
                name,
                Arrays.stream(Objects.requireNonNull(kinds).split(";"))
                        .map(code -> Coded.find(PointKind.class, code).orElseThrow())
                        .collect(Collectors.toSet()),
                municipality,
                lat,
                lon,
                positionPrecision,
                openingHours,
                staffedHours,
                validFrom,
                validTo,
                sample);
    }

    /// Names of the fields that differ, as in JSON; hours are not among them.
    List<String> changedFrom(PlaceRow before) {
        Map<String, Object> old = before.values();
        return values().entrySet().stream()
                .filter(field -> !field.getValue().equals(old.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("kinds", Optional.ofNullable(kinds));
        values.put("municipality", municipality);
        values.put("lat", Optional.ofNullable(lat));
        values.put("lon", Optional.ofNullable(lon));
        values.put("positionPrecision", Optional.ofNullable(positionPrecision));
        values.put("validFrom", Optional.ofNullable(validFrom));
        values.put("validTo", Optional.ofNullable(validTo));
        values.put("sample", sample);
        return values;
    }
}
