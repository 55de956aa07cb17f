package se.digipunkt.server.terminal.use;

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

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.Choice;
import se.digipunkt.server.places.choice.ChoiceWords;
import se.digipunkt.server.places.choice.ChosenScope;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.terminal.content.Content;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;
import se.digipunkt.server.web.Pages;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// How residents have used the terminals, by month, for people with a right to the scope.
@Controller("/terminal/use")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class UsePages {

    private static final int MONTHS = 24;

    private final UseReading reading;
    private final Content content;
    private final Places places;
    private final Access access;
    private final Shell shell;

    UsePages(UseReading reading, Content content, Places places, Access access, Shell shell) {
        this.reading = reading;
        this.content = content;
        this.places = places;
        this.access = access;
        this.shell = shell;
    }

    /// What shows a page.
    @Singleton
    record Shell(Pages pages, Messages messages, Clock clock) {}

    /// Goes to the page of the scope that was chosen; by default the widest that the reader may
    /// read.
    @Get
    HttpResponse<?> choose(HttpRequest<?> request) {
        return shell.pages()
                .lead(
                        request,
                        ChosenScope.address(
                                "/terminal/use/{scope}",
                                request.getParameters(),
                                List.of("month"),
                                () ->
                                        ChosenScope.widest(
                                                places.scopesReadBy(access.actor(request)))));
    }

    /// A month that is none is the last that is over.
    @Get("/{scope}")
    HttpResponse<?> use(HttpRequest<?> request, String scope) {
        Actor actor = access.actor(request);
        Scope wanted = places.scopeReadBy(actor, scope);
        YearMonth current = YearMonth.from(SwedishTime.dayOf(shell.clock().instant()));
        YearMonth month =
                request.getParameters()
                        .getFirst("month")
                        .flatMap(AskedMonth::find)
                        .orElse(current.minusMonths(1));
        ChoiceWords words = new ChoiceWords(shell.messages(), Language.of(request));
        return shell.pages()
                .show(
                        request,
                        "terminal/use/use",
                        new UseView(
                                new UseWords(content),
                                wanted.text(),
                                words.name(wanted),
                                words.monthOf(month.atDay(1)),
                                !month.isBefore(current),
                                words.scopes(wanted.text(), places.scopesReadBy(actor)),
                                months(month, current, words),
                                reading.of(wanted, month)));
    }

    private static List<Choice> months(YearMonth shown, YearMonth current, ChoiceWords words) {
        List<YearMonth> latest =
                Stream.iterate(current.minusMonths(1), month -> month.minusMonths(1))
                        .limit(MONTHS)
                        .toList();
        return Stream.concat(
                        latest.contains(shown) ? Stream.empty() : Stream.of(shown), latest.stream())
                .map(
                        month ->
                                new Choice(
                                        month.toString(),
                                        words.monthOf(month.atDay(1)),
                                        month.equals(shown)))
                .toList();
    }
}
