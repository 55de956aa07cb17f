package se.digipunkt.server.finder;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Position;
import se.digipunkt.server.web.Pages;

import java.util.List;
import java.util.Optional;

/// *Help near me*: by the name of a place, or by the position that the browser tells.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
final class NearPages {

    private static final String TEMPLATE = "finder/near";
    private static final int LONGEST_NAME = 120;

    private final Nearby nearby;
    private final Places places;
    private final KindSearch kinds;
    private final Access access;
    private final Pages pages;

    NearPages(Nearby nearby, Places places, KindSearch kinds, Access access, Pages pages) {
        this.nearby = nearby;
        this.places = places;
        this.kinds = kinds;
        this.access = access;
        this.pages = pages;
    }

    /// The front page: the search, the reader's own places, and the way to everything else.
    @Get("/")
    HttpResponse<?> start(HttpRequest<?> request) {
        return pages.show(
                request,
                "finder/start",
                access.findActor(request)
                        .map(actor -> StartView.of(actor, places))
                        .orElse(StartView.OF_NOBODY));
    }

    /// @param q the name of a place, as it was typed
    /// @param from id of a locality or a service point, chosen among those that the name fits
    /// @param lat degrees north, rounded by the browser to about a kilometre; a text, for what is
    ///   no number is answered on this page too
    /// @param shown how many to show at most; another number than the page gives is that of the
    ///   first page
    @Get("/near{?q,from,lat,lon,shown}")
    HttpResponse<?> near(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String lat,
            @QueryValue(defaultValue = "") String lon,
            @QueryValue(defaultValue = "") String shown) {
        int most = most(shown);
        if (!lat.isEmpty() || !lon.isEmpty()) {
            return position(lat, lon)
                    .map(here -> pages.show(request, TEMPLATE, found(NearView.here(here), most)))
                    .orElseGet(() -> nowhere(request));
        }
        String typed = q.strip().substring(0, Math.min(LONGEST_NAME, q.strip().length()));
        if (!from.isEmpty()) {
            return pages.show(request, TEMPLATE, linked(from, most));
        }
        NearView found = withUnplaced(named(typed, most));
        return found.nothingFound()
                ? kinds.find(typed)
                        .<HttpResponse<?>>map(HttpResponse::seeOther)
                        .orElseGet(() -> pages.show(request, TEMPLATE, found))
                : pages.show(request, TEMPLATE, found);
    }

    /// What is no position on earth.
    private MutableHttpResponse<String> nowhere(HttpRequest<?> request) {
        return pages.show(
                request,
                HttpStatus.BAD_REQUEST,
                TEMPLATE,
                NearView.choice("", List.of()),
                List.of(new Fault("/lat", "no-position", "")));
    }

    private NearView linked(String id, int most) {
        return nearby.origin(id)
                .map(origin -> found(NearView.at(origin), most))
                .orElseGet(() -> unknown(id));
    }

    private NearView named(String typed, int most) {
        List<Origin> origins = nearby.search(typed);
        if (origins.isEmpty() && !typed.isEmpty()) {
            return unknown(typed);
        }
        return origins.size() == 1
                ? found(NearView.at(origins.getFirst()), most)
                : NearView.choice(typed, origins);
    }

    /// Nearly what was typed is beside the point where a name fits.
    private NearView withUnplaced(NearView view) {
        List<Nearby.Unplaced> unplaced = nearby.unplaced(view.typed());
        return view.decided() || !view.choices().isEmpty()
                ? view.naming(unplaced.stream().filter(Nearby.Unplaced::called).toList())
                : view.naming(unplaced);
    }

    private NearView unknown(String typed) {
        return NearView.unknown(typed, nearby.guess(typed), nearby.municipalities());
    }

    private NearView found(NearView view, int most) {
        return view.with(nearby.closest(view.position(), most), most);
    }

    private static int most(String shown) {
        return shown.matches("[1-9][0-9]{1,2}")
                ? Math.clamp(Integer.parseInt(shown), NearView.STEP, NearView.MOST)
                : NearView.STEP;
    }

    private static Optional<Position> position(String lat, String lon) {
        try {
            double north = Double.parseDouble(lat);
            double east = Double.parseDouble(lon);
            boolean onEarth = Math.abs(north) <= 90 && Math.abs(east) <= 180;
            return onEarth ? Optional.of(new Position(north, east)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
