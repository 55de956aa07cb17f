package se.digipunkt.server.fleet.links;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Position;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.DayQuery;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.web.MapTiles;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The connection by place, open to everyone: for broadband planning, and for maps.
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConnectionApi {

    /// Of what everybody may ask; each day of each place is read for an answer.
    private static final int MOST_YEARS = 1;

    /// Of what is asked by people who work with it.
    private static final int MOST_YEARS_SIGNED_IN = 3;

    private static final String EVERYBODY = "public, max-age=300";
    private static final String READER = "private, no-cache";

    private final ConnectionReading reading;
    private final Places places;
    private final MapTiles tiles;

    ConnectionApi(ConnectionReading reading, Places places, MapTiles tiles) {
        this.reading = reading;
        this.places = places;
        this.tiles = tiles;
    }

    /// How good the connection was at each point of a scope, bus stops included: medians of what
    /// kiosks measured against this server. A point without a measurement is `not-measured`, and
    /// has no figures. At most a year; signed in, three. The answer may be kept for five minutes.
    ///
    /// @param scope `region`, a municipality code, or the id of a point or bus
    /// @param from first day, included; Europe/Stockholm
    /// @param to last day, included
    @Get("/connection")
    HttpResponse<Listed> list(
            HttpRequest<?> request,
            @QueryValue String scope,
            @QueryValue String from,
            @QueryValue String to) {
        return tagged(
                request,
                new Listed(read(request, scope, from, to).map(ConnectionApi::told).toList()));
    }

    /// The same as GeoJSON (RFC 7946), of the points whose position is known.
    ///
    /// @param scope `region`, a municipality code, or the id of a point
    /// @param from first day, included; Europe/Stockholm
    /// @param to last day, included
    @Get("/connection.geojson")
    @Produces({"application/geo+json", MediaType.APPLICATION_JSON})
    HttpResponse<Collection> features(
            HttpRequest<?> request,
            @QueryValue String scope,
            @QueryValue String from,
            @QueryValue String to) {
        return tagged(
                request,
                new Collection(
                        "FeatureCollection",
                        read(request, scope, from, to).flatMap(ConnectionApi::feature).toList(),
                        tiles.tiles().orElse(null)));
    }

    /// Who has it already is told that it is the same.
    private static <T> HttpResponse<T> tagged(HttpRequest<?> request, T told) {
        String tag = "\"" + Sha256.of(told.toString()) + "\"";
        MutableHttpResponse<T> response =
                request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).contains(tag)
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(told);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, signedIn(request) ? READER : EVERYBODY);
    }

    private static boolean signedIn(HttpRequest<?> request) {
        return request.getUserPrincipal().isPresent();
    }

    private Stream<ConnectionReading.OfPlace> read(
            HttpRequest<?> request, String scope, String from, String to) {
        List<Fault> faults = new ArrayList<>();
        int years = signedIn(request) ? MOST_YEARS_SIGNED_IN : MOST_YEARS;
        Days days = DayQuery.read(from, to, years, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(new WebProblem.Validation(faults));
        }
        return reading.of(places.scope(scope), days).stream();
    }

    private static Stream<Feature> feature(ConnectionReading.OfPlace of) {
        return of.place() instanceof ServicePoint point
                ? point.position().stream()
                        .map(at -> new Feature("Feature", geometry(at), told(of)))
                : Stream.empty();
    }

    private static Geometry geometry(Position position) {
        return new Geometry("Point", List.of(position.lon(), position.lat()));
    }

    private static Told told(ConnectionReading.OfPlace of) {
        Link middle = of.links().middle();
        Long loss = middle.lossPermille();
        return new Told(
                of.place().id(),
                of.place().name(),
                of.place().municipality(),
                of.quality().code(),
                of.links().measurements(),
                of.links().failed(),
                of.links().networks().stream()
                        .map(LinksOfPlace.Network::medium)
                        .distinct()
                        .toList(),
                of.links().networks().stream()
                        .map(LinksOfPlace.Network::operator)
                        .filter(operator -> !operator.isEmpty())
                        .distinct()
                        .toList(),
                middle.rttMillis(),
                middle.downKbps(),
                middle.upKbps(),
                loss == null ? null : Double.valueOf(loss / 10.0),
                middle.signalDbm(),
                middle.at());
    }

    @Introspected
    record Listed(List<Told> items) {}

    /// @param type `FeatureCollection`
    /// @param tiles what a map draws below the points; absent for none
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Collection(String type, List<Feature> features, MapTiles.@Nullable Tiles tiles) {}

    /// @param type `Feature`
    @Introspected
    record Feature(String type, Geometry geometry, Told properties) {}

    /// @param type `Point`
    /// @param coordinates longitude, latitude (WGS 84)
    @Introspected
    record Geometry(String type, List<Double> coordinates) {}

    /// @param id of the point, or of a bus that measured between stops
    /// @param municipality code
    /// @param quality `good`, `weak`, `none` (mostly nothing was answered), `speed-unknown` (quick
    ///   enough; nothing was transferred, as on mobile networks), or `not-measured`
    /// @param measurements how many in the period
    /// @param failed of them, those of which nothing was answered
    /// @param media `ethernet`, `wifi`, `cellular`
    /// @param operators of the mobile networks
    /// @param rttMillis round trip to this server, median; one without an answer is slower than all
    /// @param downKbps median of those measurements that transferred
    /// @param upKbps median likewise
    /// @param lossPercent requests without an answer in two seconds, mean
    /// @param signalDbm median
    /// @param last when the last one was made
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String id,
            String name,
            String municipality,
            String quality,
            long measurements,
            long failed,
            List<String> media,
            List<String> operators,
            @Nullable Long rttMillis,
            @Nullable Long downKbps,
            @Nullable Long upKbps,
            @Nullable Double lossPercent,
            @Nullable Long signalDbm,
            @Nullable Instant last) {}
}
