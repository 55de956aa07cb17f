package se.digipunkt.server.guidance.exports;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.By;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where people choose what to take out, and read what its columns mean.
@Controller("/exports")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class ExportPages {

    private final Places places;
    private final Access access;
    private final Pages pages;
    private final Clock clock;

    ExportPages(Places places, Access access, Pages pages, Clock clock) {
        this.places = places;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    /// What can be chosen, and what was.
    ///
    /// @param scopes that the reader may take
    /// @param chosen by parameter, as it was typed
    record View(List<Scope> scopes, Chosen chosen) {

        View {
            scopes = List.copyOf(scopes);
        }

        /// Whole municipalities and the region, for yearly figures.
        List<Scope> wide() {
            return scopes.stream().filter(scope -> !(scope instanceof Scope.AtPlace)).toList();
        }

        static List<String> characteristics() {
            return Arrays.stream(By.values()).map(By::code).toList();
        }
    }

    /// @param export of which the form was sent; empty when none was
    record Chosen(
            String export, String scope, String from, String to, String year, List<String> by) {

        Chosen {
            by = List.copyOf(by);
        }
    }

    /// @param export whose columns are told
    record ColumnsView(Export export) {}

    /// Leads to the file, or shows what is missing.
    @Get
    HttpResponse<?> choose(HttpRequest<?> request) {
        String what = request.getParameters().getFirst("export").orElse("");
        Export export = Export.find(what).orElse(null);
        List<Fault> faults = new ArrayList<>();
        if (export != null) {
            Wish.read(export, request.getParameters(), faults);
            if (faults.isEmpty()) {
                return HttpResponse.seeOther(file(request, export));
            }
        }
        View view = new View(places.scopesReadBy(access.actor(request)), chosen(request, what));
        // Names of fields are those of their form
        List<Fault> told =
                faults.stream()
                        .map(
                                fault ->
                                        new Fault(
                                                "/" + what + "-" + fault.pointer().substring(1),
                                                fault.code(),
                                                fault.detail()))
                        .toList();
        return told.isEmpty()
                ? pages.show(request, "guidance/exports/exports", view)
                : pages.showAgain(request, "guidance/exports/exports", view, told);
    }

    @Get("/{export}")
    HttpResponse<?> columns(HttpRequest<?> request, String export) {
        return pages.show(
                request,
                "guidance/exports/columns",
                new ColumnsView(
                        Export.find(export)
                                .orElseThrow(
                                        () -> new ProblemException(new WebProblem.NotFound()))));
    }

    private static URI file(HttpRequest<?> request, Export export) {
        UriBuilder file = UriBuilder.of("/api/v1/exports").path(export.file());
        for (String name : List.of("scope", "from", "to", "year", "by", "spreadsheet")) {
            List<String> values =
                    request.getParameters().getAll(name).stream()
                            .filter(value -> !value.isBlank())
                            .toList();
            if (!values.isEmpty()) {
                file.queryParam(name, String.join(",", values));
            }
        }
        return file.build();
    }

    /// Last month, when nothing else was chosen.
    private Chosen chosen(HttpRequest<?> request, String what) {
        LocalDate first =
                LocalDate.ofInstant(clock.instant(), KnownTime.ZONE)
                        .withDayOfMonth(1)
                        .minusMonths(1);
        var given = request.getParameters();
        return new Chosen(
                what,
                given.getFirst("scope").orElse(""),
                given.getFirst("from").orElse(first.toString()),
                given.getFirst("to").orElse(first.plusMonths(1).minusDays(1).toString()),
                given.getFirst("year").orElse(Integer.toString(first.getYear())),
                given.getAll("by"));
    }
}
