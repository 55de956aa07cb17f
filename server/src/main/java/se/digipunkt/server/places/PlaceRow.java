package se.digipunkt.server.places;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.server.storage.IsoDate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/// A point or a bus as it is stored; a bus leaves most columns empty.
///
/// @param kinds codes joined by `;`
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

    static final String POINT = "point";
    static final String BUS = "bus";

    static PlaceRow of(Place place) {
        return switch (place) {
            case Bus bus ->
                    new PlaceRow(
                            bus.id(),
                            BUS,
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
                POINT,
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
        return type.equals(BUS) ? bus() : point();
    }

    Bus bus() {
        return new Bus(id, name, municipality, sample);
    }

    ServicePoint point() {
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
}
