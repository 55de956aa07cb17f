package se.digipunkt.server.guidance.figures;

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
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.ChosenScope;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;
import se.digipunkt.server.web.Pages;

import java.util.ArrayList;
import java.util.List;

/// The figures of help given, for people with a right to the scope.
@Controller("/guidance/figures")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class FiguresPages {

    private static final List<String> CHOSEN = List.of("period", "from", "to", "by", "measure");

    private final FiguresReading reading;
    private final Guidance guidance;
    private final Places places;
    private final Access access;
    private final Pages pages;
    private final Messages messages;

    FiguresPages(
            FiguresReading reading,
            Guidance guidance,
            Places places,
            Access access,
            Pages pages,
            Messages messages) {
        this.reading = reading;
        this.guidance = guidance;
        this.places = places;
        this.access = access;
        this.pages = pages;
        this.messages = messages;
    }

    /// Goes to the page of the scope that was chosen; by default the widest that the reader may
    /// read.
    @Get
    HttpResponse<?> choose(HttpRequest<?> request) {
        return pages.lead(
                request,
                ChosenScope.address(
                        "/guidance/figures/{scope}",
                        request.getParameters(),
                        CHOSEN,
                        () -> ChosenScope.widest(places.scopesReadBy(access.actor(request)))));
    }

    @Get("/{scope}")
    HttpResponse<?> figures(HttpRequest<?> request, String scope) {
        Actor actor = access.actor(request);
        Scope wanted = places.scopeReadBy(actor, scope);
        FigureWords words = new FigureWords(messages, Language.of(request), guidance);
        List<Fault> faults = new ArrayList<>();
        Asked asked =
                new AskedReader(request.getParameters(), reading.today(), words, faults).read();
        return pages.show(
                request,
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                "guidance/figures/figures",
                reading.view(wanted, places.scopesReadBy(actor), asked, words),
                faults);
    }
}
