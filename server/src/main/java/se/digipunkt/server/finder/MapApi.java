package se.digipunkt.server.finder;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.Position;
import se.digipunkt.server.places.ServicePoint;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the maps are drawn from, as GeoJSON (RFC 7946), with no tile server.
@Controller("/maps")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("application/geo+json")
final class MapApi {

    private static final String A_DAY = "public, max-age=86400";

    private final Nearby nearby;
    private final Borders borders;

    MapApi(Nearby nearby, Borders borders) {
        this.nearby = nearby;
        this.borders = borders;
    }

    record Points(String type, List<Feature> features) {

        Points {
            features = List.copyOf(features);
        }
    }

    record Feature(String type, Geometry geometry, Properties properties) {}

    /// @param coordinates longitude, latitude
    record Geometry(String type, List<Double> coordinates) {

        Geometry {
            coordinates = List.copyOf(coordinates);
        }
    }

    record Properties(String id, String name, Set<PointKind> kinds) {

        Properties {
            kinds = Set.copyOf(kinds);
        }
    }

    /// The borders of the region's municipalities.
    @Get("/municipalities.geojson")
    HttpResponse<byte[]> municipalities() {
        return HttpResponse.ok(borders.geoJson()).header(HttpHeaders.CACHE_CONTROL, A_DAY);
    }

    /// The service points whose position is known and which are there today.
    @Get("/points.geojson")
    Points points() {
        return new Points(
                "FeatureCollection", nearby.there().stream().flatMap(MapApi::feature).toList());
    }

    private static Stream<Feature> feature(ServicePoint point) {
        return point.position().stream()
                .map(
                        position ->
                                new Feature(
                                        "Feature",
                                        geometry(position),
                                        new Properties(point.id(), point.name(), point.kinds())));
    }

    private static Geometry geometry(Position position) {
        return new Geometry("Point", List.of(position.lon(), position.lat()));
    }
}
