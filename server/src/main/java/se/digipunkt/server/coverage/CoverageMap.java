package se.digipunkt.server.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.Position;
import se.digipunkt.server.places.ServicePoint;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Coverage as GeoJSON.
@Introspected
record CoverageMap(String type, List<Feature> features) {

    /// A browser can draw so many.
    private static final int MOST_SPOTS = 20_000;

    CoverageMap {
        features = List.copyOf(features);
    }

    record Feature(String type, Geometry geometry, Properties properties) {}

    /// @param coordinates longitude, latitude
    record Geometry(String type, List<Double> coordinates) {

        Geometry {
            coordinates = List.copyOf(coordinates);
        }

        static Geometry at(Position position) {
            return new Geometry("Point", List.of(position.lon(), position.lat()));
        }
    }

    /// @param id of a point or a locality
    /// @param kinds of a point; absent for where people live
    /// @param gives whether a point gives so much help
    /// @param people who live there; absent where nobody knows
    /// @param kilometres the way to the nearest point; absent when there is none
    /// @param reached whether that is short enough
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Properties(
            String id,
            String name,
            Set<PointKind> kinds,
            @Nullable Boolean gives,
            @Nullable Double hoursPerWeek,
            @Nullable Integer people,
            @Nullable String nearest,
            @Nullable Double kilometres,
            @Nullable Boolean reached) {

        Properties {
            kinds = Set.copyOf(kinds);
        }
    }

    static CoverageMap of(Covered covered) {
        Stream<Covered.OfSpot> spots =
                covered.spots().size() > MOST_SPOTS ? Stream.empty() : covered.spots().stream();
        return new CoverageMap(
                "FeatureCollection",
                Stream.concat(
                                spots.map(of -> spot(of, covered)),
                                covered.points().stream().flatMap(CoverageMap::point))
                        .toList());
    }

    private static Feature spot(Covered.OfSpot of, Covered covered) {
        ServicePoint nearest = of.nearest();
        return new Feature(
                "Feature",
                Geometry.at(of.spot().centre()),
                new Properties(
                        of.spot().id(),
                        of.spot().name(),
                        Set.of(),
                        null,
                        null,
                        of.isCounted() ? of.spot().people() : null,
                        nearest == null ? null : nearest.name(),
                        Double.isInfinite(of.metres()) ? null : Rounding.kilometres(of.metres()),
                        of.within(covered.asked())));
    }

    private static Stream<Feature> point(Covered.OfPoint of) {
        return of.point().position().stream()
                .map(
                        position ->
                                new Feature(
                                        "Feature",
                                        Geometry.at(position),
                                        new Properties(
                                                of.point().id(),
                                                of.point().name(),
                                                of.point().kinds(),
                                                of.gives(),
                                                of.areHoursKnown()
                                                        ? Rounding.hours(of.hoursPerWeek())
                                                        : null,
                                                null,
                                                null,
                                                null,
                                                null)));
    }
}
