package se.digipunkt.server.finder;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import org.jspecify.annotations.Nullable;

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
    private final Pages pages;

    NearPages(Nearby nearby, Pages pages) {
        this.nearby = nearby;
        this.pages = pages;
    }

    /// The front page: the search, and the way to everything else.
    @Get("/")
    HttpResponse<?> start(HttpRequest<?> request) {
        return pages.show(request, "finder/start", NearView.choice("", List.of()));
    }

    /// @param q the name of a place, as it was typed
    /// @param from id of a locality or a service point, chosen among those that the name fits
    /// @param lat degrees north, rounded by the browser to about a kilometre
    @Get("/near{?q,from,lat,lon}")
    HttpResponse<?> near(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String from,
            @Nullable @QueryValue Double lat,
            @Nullable @QueryValue Double lon) {
        String typed = q.strip().substring(0, Math.min(LONGEST_NAME, q.strip().length()));
        return pages.show(request, TEMPLATE, view(typed, from, position(lat, lon)));
    }

    private NearView view(String typed, String from, Optional<Position> position) {
        if (position.isPresent()) {
            return found(NearView.here(position.get()));
        }
        if (!from.isEmpty()) {
            return nearby.origin(from)
                    .map(origin -> found(NearView.at(origin)))
                    .orElseGet(() -> NearView.unknown(from));
        }
        List<Origin> origins = nearby.search(typed);
        return origins.size() == 1
                ? found(NearView.at(origins.getFirst()))
                : NearView.choice(typed, origins);
    }

    private NearView found(NearView view) {
        return view.with(nearby.closest(view.position(), NearView.MOST));
    }

    /// Nothing for what is no position on earth.
    private static Optional<Position> position(@Nullable Double lat, @Nullable Double lon) {
        if (lat == null || lon == null || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            return Optional.empty();
        }
        return Optional.of(new Position(lat, lon));
    }
}
