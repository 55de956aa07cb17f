package se.digipunkt.server.fleet.links;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.AskedDays;
import se.digipunkt.server.places.choice.ChosenScope;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;
import se.digipunkt.server.web.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The connection by place, for people. Nothing of it is secret; it is of use to who works with it.
@Controller("/connection")
@Secured({
    Role.Name.STAFF,
    Role.Name.COORDINATOR,
    Role.Name.REGION,
    Role.Name.OPERATOR,
    Role.Name.ADMIN
})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class ConnectionPages {

    private static final List<String> CHOSEN = List.of("period", "from", "to");

    private final ConnectionViews views;
    private final Places places;
    private final Pages pages;
    private final Messages messages;
    private final Clock clock;

    ConnectionPages(
            ConnectionViews views, Places places, Pages pages, Messages messages, Clock clock) {
        this.views = views;
        this.places = places;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    /// Goes to the page of the scope that was chosen; by default the region.
    @Get
    HttpResponse<?> choose(HttpRequest<?> request) {
        return pages.lead(
                request,
                ChosenScope.address(
                        "/connection/{scope}", request.getParameters(), CHOSEN, Scope.Region::new));
    }

    @Get("/{scope}")
    HttpResponse<?> connection(HttpRequest<?> request, String scope) {
        Scope wanted = places.scope(scope);
        ConnectionWords words = new ConnectionWords(messages, Language.of(request));
        List<Fault> faults = new ArrayList<>();
        LocalDate today = SwedishTime.dayOf(clock.instant());
        AskedDays asked = AskedDays.read(request.getParameters(), today, words.choices(), faults);
        return pages.show(
                request,
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                "fleet/links/connection",
                views.view(wanted, asked, today, words),
                faults);
    }
}
