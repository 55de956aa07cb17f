package se.digipunkt.server.followup;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.common.Period;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// The follow-up report, for people.
@Controller("/follow-up")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
final class FollowUpPages {

    private final FollowUp followUp;
    private final Places places;
    private final Access access;
    private final Pages pages;
    private final Messages messages;

    FollowUpPages(FollowUp followUp, Places places, Access access, Pages pages, Messages messages) {
        this.followUp = followUp;
        this.places = places;
        this.access = access;
        this.pages = pages;
        this.messages = messages;
    }

    /// Goes to the report that was chosen; by default the widest scope that the reader may read,
    /// and the month that runs now.
    @Get
    HttpResponse<?> choose(
            HttpRequest<?> request,
            @Nullable @QueryValue String scope,
            @Nullable @QueryValue String period) {
        URI chosen =
                UriBuilder.of("/follow-up")
                        .path(scope == null ? widest(access.actor(request)) : scope)
                        .path(period == null ? followUp.current().text() : period)
                        .build();
        return pages.lead(request, chosen.toString());
    }

    private String widest(Actor actor) {
        return places.scopesReadBy(actor).stream()
                .findFirst()
                .map(Scope::text)
                .orElseThrow(() -> new ProblemException(new WebProblem.Forbidden()));
    }

    @Get("/{scope}/{period}")
    HttpResponse<?> report(HttpRequest<?> request, String scope, String period) {
        Actor actor = access.actor(request);
        Scope wanted = places.scopeReadBy(actor, scope);
        Period found =
                Period.find(period)
                        .orElseThrow(
                                () -> new ProblemException(new FollowUpProblem.NoSuchPeriod()));
        Language language = Language.of(request);
        Report report = followUp.draft(wanted, found, language);
        List<Scope> scopes = new ArrayList<>(places.scopesReadBy(actor));
        if (scopes.stream().noneMatch(known -> known.text().equals(wanted.text()))) {
            scopes.add(wanted);
        }
        return pages.show(
                request,
                "followup/report",
                ReportView.of(
                        report,
                        scopes,
                        followUp.current(),
                        new Words(messages, language),
                        followUp.threshold()));
    }
}
