package se.digipunkt.server.terminal.help;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.Pages;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/// Calls for help at a point or on a bus, month by month, for those who work there.
@Controller("/help-calls")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class HelpCallPages {

    private static final int MONTHS = 12;

    private final HelpFigures figures;
    private final Places places;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    HelpCallPages(HelpFigures figures, Places places, Access access, Pages pages, Clock clock) {
        this.figures = figures;
        this.places = places;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    /// The last twelve months, the latest first.
    @Get("/{place}")
    HttpResponse<?> calls(HttpRequest<?> request, String place) {
        Place found = places.get(place);
        YearMonth now = YearMonth.from(SwedishTime.dayOf(clock.instant()));
        HelpFigures.Figures told =
                figures.of(
                        access.actor(request),
                        new Scope.AtPlace(found),
                        now.minusMonths(MONTHS - 1L),
                        now);
        List<ShownMonth> latestFirst = told.months().reversed();
        return pages.show(
                request,
                "terminal/help/calls",
                new HelpCallView(found.id(), found.name(), latestFirst, told.uncertain()));
    }
}
