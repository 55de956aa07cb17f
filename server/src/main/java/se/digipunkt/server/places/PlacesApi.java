package se.digipunkt.server.places;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.promised.Now;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The registry of points and buses for programs. Everybody may read; a coordinator changes what is
/// in their municipality.
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlacesApi {

    private static final int USUAL_PAGE = 200;
    private static final int LARGEST_PAGE = 1000;

    private final Places places;
    private final PlaceChanges changes;
    private final PlaceVersion versions;
    private final PastQuestion past;
    private final Access access;

    PlacesApi(
            Places places,
            PlaceChanges changes,
            PlaceVersion versions,
            PastQuestion past,
            Access access) {
        this.places = places;
        this.changes = changes;
        this.versions = versions;
        this.past = past;
        this.access = access;
    }

    /// @param next asks for the following page as `cursor`; absent on the last
    record Listing<T>(List<T> items, @Nullable String next) {

        Listing {
            items = List.copyOf(items);
        }
    }

    /// Those in use.
    @Get("/points{?municipality,kind,openAt,cursor,limit}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Listing<ServicePoint> points(
            @Nullable @QueryValue String municipality,
            @Nullable @QueryValue String kind,
            @Nullable @QueryValue String openAt,
            @Nullable @QueryValue String cursor,
            @Nullable @QueryValue Integer limit) {
        Optional<Instant> open = moment(openAt);
        Optional<PointKind> wanted = kind(kind);
        checkMunicipality(municipality);
        List<ServicePoint> found =
                places.allPoints().stream()
                        .filter(point -> wanted.map(point.kinds()::contains).orElse(true))
                        .filter(point -> isIn(point, municipality))
                        .toList();
        return page(open.map(at -> openAt(found, at)).orElse(found), cursor, limit);
    }

    private List<ServicePoint> openAt(List<ServicePoint> points, Instant moment) {
        Map<String, PromisedTime> promised = places.promisedTimes(points);
        Set<String> withBus = places.stopsWithBus(points, moment);
        return points.stream()
                .filter(
                        point ->
                                isOpen(promised.get(point.id()), moment)
                                        || withBus.contains(point.id()))
                .toList();
    }

    private static boolean isOpen(@Nullable PromisedTime promised, Instant moment) {
        return promised != null && promised.at(moment).access() instanceof Now.Open;
    }

    private static Optional<Instant> moment(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(
                SwedishMoment.start(text)
                        .orElseThrow(() -> refused("/openAt", "malformed", SwedishMoment.EXAMPLE)));
    }

    @Get("/points/{id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<Place> point(String id) {
        return get(PlaceType.POINT, id);
    }

    @Post("/points")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = ServicePoint.class)))
    HttpResponse<Place> addPoint(HttpRequest<?> request, @Body JsonNode body) {
        return add(request, PlaceType.POINT, body);
    }

    /// @param sure the member `sure` of the problem `past-recounted`, when that is meant
    @Put("/points/{id}{?sure}")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @ApiResponse(responseCode = "200", description = "As it is now")
    @ApiResponse(
            responseCode = "409",
            description =
                    "archived, or past-recounted: hours or days that change what is counted"
                            + " already. Its members tell what was promised until yesterday"
                            + " (`before`) and what would be (`after`), in minutes; the same"
                            + " request with `?sure=` and the member `sure` is taken.")
    @ApiResponse(responseCode = "412", description = "changed-meanwhile")
    @RequestBody(content = @Content(schema = @Schema(implementation = ServicePoint.class)))
    HttpResponse<Place> replacePoint(
            HttpRequest<?> request,
            String id,
            @Nullable @Header("If-Match") String ifMatch,
            @Nullable @QueryValue String sure,
            @Body JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        PlaceForm form = PlaceForm.json(body, faults);
        Predicate<Place> asSeen = versions.seen(ifMatch);
        return told(
                changes.replace(
                        access.actor(request),
                        PlaceType.POINT,
                        id,
                        form,
                        faults,
                        now -> asSeen.test(now) && isAnswered(now, form, sure)));
    }

    @Get("/buses{?municipality,cursor,limit}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Listing<Bus> buses(
            @Nullable @QueryValue String municipality,
            @Nullable @QueryValue String cursor,
            @Nullable @QueryValue Integer limit) {
        checkMunicipality(municipality);
        List<Bus> found =
                places.listBuses().stream().filter(bus -> isIn(bus, municipality)).toList();
        return page(found, cursor, limit);
    }

    @Get("/buses/{id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<Place> bus(String id) {
        return get(PlaceType.BUS, id);
    }

    @Post("/buses")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = Bus.class)))
    HttpResponse<Place> addBus(HttpRequest<?> request, @Body JsonNode body) {
        return add(request, PlaceType.BUS, body);
    }

    @Put("/buses/{id}")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = Bus.class)))
    HttpResponse<Place> replaceBus(
            HttpRequest<?> request,
            String id,
            @Nullable @Header("If-Match") String ifMatch,
            @Body JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        PlaceForm form = PlaceForm.json(body, faults);
        return told(
                changes.replace(
                        access.actor(request),
                        PlaceType.BUS,
                        id,
                        form,
                        faults,
                        versions.seen(ifMatch)));
    }

    /// What somebody else has changed meanwhile is told first.
    private boolean isAnswered(Place now, PlaceForm form, @Nullable String sure) {
        past.ask(now, form, sure);
        return true;
    }

    private HttpResponse<Place> add(HttpRequest<?> request, PlaceType type, JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        PlaceForm form = PlaceForm.json(body, faults);
        Place place = changes.add(access.actor(request), type, form, faults);
        URI address = URI.create("/api/v1/" + type.path() + "/" + place.id());
        return HttpResponse.created(place, address).header("ETag", versions.of(place));
    }

    private HttpResponse<Place> told(Place place) {
        return HttpResponse.ok(place).header("ETag", versions.of(place));
    }

    private HttpResponse<Place> get(PlaceType type, String id) {
        return places.find(id)
                .filter(place -> PlaceType.of(place) == type)
                .map(this::told)
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    private static Optional<PointKind> kind(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(
                Coded.find(PointKind.class, code)
                        .orElseThrow(() -> refused("/kind", "unknown-code", PlaceReader.kinds())));
    }

    private void checkMunicipality(@Nullable String code) {
        if (code != null && places.findMunicipality(code).isEmpty()) {
            throw refused("/municipality", "unknown-municipality", "");
        }
    }

    private static boolean isIn(Place place, @Nullable String municipality) {
        return municipality == null || place.municipality().equals(municipality);
    }

    /// By id, so that a place that is added or renamed between two pages moves no other.
    private static <T extends Place> Listing<T> page(
            List<T> found, @Nullable String cursor, @Nullable Integer limit) {
        int size = limit == null ? USUAL_PAGE : limit;
        if (size < 1 || size > LARGEST_PAGE) {
            throw refused("/limit", "out-of-range", "1–" + LARGEST_PAGE);
        }
        List<T> rest =
                found.stream()
                        .sorted(Comparator.comparing(Place::id))
                        .filter(place -> cursor == null || place.id().compareTo(cursor) > 0)
                        .toList();
        List<T> items = rest.subList(0, Math.min(size, rest.size()));
        return new Listing<>(items, items.size() < rest.size() ? items.getLast().id() : null);
    }

    private static ProblemException refused(String pointer, String code, String detail) {
        return new ProblemException(WebProblem.Validation.of(pointer, code, detail));
    }
}
