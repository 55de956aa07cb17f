package se.digipunkt.server.fleet.figures;

import io.micronaut.http.HttpParameters;
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
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.fleet.shown.AvailabilityWords;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.AskedDays;
import se.digipunkt.server.places.choice.ChosenScope;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;
import se.digipunkt.server.web.Pages;

import java.util.ArrayList;
import java.util.List;

/// Whether points were open and their terminals worked, for people with a right to the scope.
@Controller("/availability")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class AvailabilityPages {

    private static final List<String> CHOSEN = List.of("period", "from", "to");

    private final AvailabilityReading reading;
    private final HelpReading help;
    private final Places places;
    private final Access access;
    private final Pages pages;
    private final Messages messages;

    AvailabilityPages(
            AvailabilityReading reading,
            HelpReading help,
            Places places,
            Access access,
            Pages pages,
            Messages messages) {
        this.reading = reading;
        this.help = help;
        this.places = places;
        this.access = access;
        this.pages = pages;
        this.messages = messages;
    }

    /// Goes to the page of the scope that was chosen; by default the widest that the reader may
    /// read.
    @Get
    HttpResponse<?> choose(HttpRequest<?> request) {
        HttpParameters given = request.getParameters();
        boolean ofHelp = given.getFirst("about").filter("help"::equals).isPresent();
        return pages.lead(
                request,
                ChosenScope.address(
                        ofHelp ? "/availability/{scope}/help" : "/availability/{scope}",
                        given,
                        CHOSEN,
                        () -> ChosenScope.widest(places.scopesReadBy(access.actor(request)))));
    }

    @Get("/{scope}")
    HttpResponse<?> availability(HttpRequest<?> request, String scope) {
        Actor actor = access.actor(request);
        Scope wanted = places.scopeReadBy(actor, scope);
        AvailabilityWords words = new AvailabilityWords(messages, Language.of(request));
        List<Fault> faults = new ArrayList<>();
        AskedDays asked =
                AskedDays.read(request.getParameters(), reading.today(), words.choices(), faults);
        return pages.show(
                request,
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                "fleet/figures/availability",
                reading.view(actor, wanted, places.scopesReadBy(actor), asked, words),
                faults);
    }

    /// Whether the help was there: visits of buses, and staffed hours of points.
    @Get("/{scope}/help")
    HttpResponse<?> help(HttpRequest<?> request, String scope) {
        Actor actor = access.actor(request);
        Scope wanted = places.scopeReadBy(actor, scope);
        AvailabilityWords words = new AvailabilityWords(messages, Language.of(request));
        List<Fault> faults = new ArrayList<>();
        AskedDays asked =
                AskedDays.read(request.getParameters(), help.today(), words.choices(), faults);
        return pages.show(
                request,
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                "fleet/figures/help",
                help.view(actor, wanted, asked, words),
                faults);
    }
}
