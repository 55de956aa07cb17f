package se.digipunkt.server.finder;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.Locality;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.Position;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.web.MapTiles;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the maps are drawn from, as GeoJSON (RFC 7946); no tile server is needed.
@Controller("/maps")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("application/geo+json")
final class MapApi {

    private static final String A_DAY = "public, max-age=86400";
    private static final int WEEKS = 8;

    /// Enough to find the way by, and little on a slow line.
    private static final int AROUND = 30;

    private final Nearby nearby;
    private final Borders borders;
    private final Places places;
    private final MapTiles tiles;
    private final Clock clock;
    private final String region;

    MapApi(
            Nearby nearby,
            Borders borders,
            Places places,
            MapTiles tiles,
            Clock clock,
            @Property(name = "digipunkt.region") String region) {
        this.region = region;
        this.nearby = nearby;
        this.borders = borders;
        this.places = places;
        this.tiles = tiles;
        this.clock = clock;
    }

    /// @param tiles what the map draws below the points; absent for the borders alone
    record Points(String type, List<Feature> features, MapTiles.@Nullable Tiles tiles) {

        Points {
            features = List.copyOf(features);
        }
    }

    record Feature(String type, Geometry geometry, Properties properties) {}

    /// Where people live, so that a reader finds the way on the map.
    ///
    /// @param items the largest first
    record Localities(List<Name> items) {

        Localities {
            items = List.copyOf(items);
        }
    }

    record Name(String name, double lat, double lon) {}

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

    /// The localities of the region.
    @Get("/localities.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<Localities> localities() {
        List<Name> names =
                places.listLocalities().stream()
                        .filter(locality -> locality.municipality().startsWith(region))
                        .sorted(Comparator.comparingInt(MapApi::smallness))
                        .map(MapApi::name)
                        .toList();
        return HttpResponse.ok(new Localities(names)).header(HttpHeaders.CACHE_CONTROL, A_DAY);
    }

    private static int smallness(Locality locality) {
        return -Objects.requireNonNullElse(locality.population(), 0);
    }

    private static Name name(Locality locality) {
        return new Name(locality.name(), locality.centre().lat(), locality.centre().lon());
    }

    /// The service points whose position is known and which are there today.
    @Get("/points.geojson")
    Points points() {
        return points(nearby.there().stream());
    }

    /// A service point and those that are closest to it.
    ///
    /// @param id of a point whose position is known
    @Get("/points/{id}.geojson")
    Points around(String id) {
        return places.find(id)
                .filter(ServicePoint.class::isInstance)
                .flatMap(point -> ((ServicePoint) point).position())
                .map(at -> points(nearby.around(at, AROUND).stream()))
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    /// The stops at which a bus has public calls in the coming weeks, those whose position is
    /// known.
    ///
    /// @param id of the bus
    @Get("/buses/{id}.geojson")
    Points stops(String id) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), KnownTime.ZONE);
        Set<String> stops =
                places.listCalls(places.get(id).id(), today, today.plusWeeks(WEEKS)).stream()
                        .filter(call -> !call.school() && call.state() != CallState.CANCELLED)
                        .map(Call::stop)
                        .collect(Collectors.toSet());
        return points(nearby.there().stream().filter(point -> stops.contains(point.id())));
    }

    private Points points(Stream<ServicePoint> points) {
        return new Points(
                "FeatureCollection",
                points.flatMap(MapApi::feature).toList(),
                tiles.tiles().orElse(null));
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
