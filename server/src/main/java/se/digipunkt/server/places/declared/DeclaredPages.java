package se.digipunkt.server.places.declared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.hours.Interval;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.wording.Times;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Confirming staffed hours, for those who keep a point: in one press, or with other times. Where
/// no kiosk tells, access hours too, by month.
@Controller("/points/{id}/staffed-hours")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class DeclaredPages {

    private static final String TEMPLATE = "places/declared/staffed";

    private final DeclaredHours hours;
    private final Places places;
    private final Access access;
    private final Pages pages;

    DeclaredPages(DeclaredHours hours, Places places, Access access, Pages pages) {
        this.hours = hours;
        this.places = places;
        this.access = access;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, String id) {
        hours.checkWorksAt(access.actor(request), id);
        String day = request.getParameters().getFirst("day").orElse("");
        PromiseKind kind = kind(request.getParameters().getFirst("kind").orElse(""));
        return pages.show(request, TEMPLATE, view(id, kind, day, Optional.empty()));
    }

    /// @param answer `promised`, `none`, or `times` for the ones in the field
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> declare(HttpRequest<?> request, String id, @Body Map<String, String> fields) {
        hours.checkWorksAt(access.actor(request), id);
        String days = fields.getOrDefault("days", "");
        PromiseKind kind = kind(fields.getOrDefault("kind", ""));
        String typed = fields.getOrDefault("times", "").strip();
        Optional<Declared> said = said(fields.getOrDefault("answer", ""), typed);
        if (said.isEmpty()) {
            return pages.showAgain(
                    request,
                    TEMPLATE,
                    view(id, kind, days, Optional.of(typed)),
                    List.of(new Fault("/times", "not-times", "")));
        }
        if (said.get().goesPastMidnight()) {
            return pages.showAgain(
                    request,
                    TEMPLATE,
                    view(id, kind, days, Optional.of(typed)),
                    List.of(new Fault("/times", "past-midnight", "")));
        }
        Map<LocalDate, Declared> all = new HashMap<>();
        Set<String> asked = new HashSet<>(List.of(days.split(",")));
        hours.declarable(kind, id).stream()
                .map(StaffedDay::day)
                .filter(day -> asked.contains(day.toString()))
                .forEach(day -> all.put(day, said.get()));
        hours.declare(access.actor(request), kind, id, all);
        return pages.saved(request, "/points/" + id + "/staffed-hours");
    }

    /// Nothing said means help, as ever; any other word must not become a statement about it.
    private static PromiseKind kind(String code) {
        return code.isEmpty()
                ? PromiseKind.STAFFED
                : Coded.find(PromiseKind.class, code)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                WebProblem.Validation.of(
                                                        "/kind", "unknown-code", "")));
    }

    private static Optional<Declared> said(String answer, String typed) {
        return switch (answer) {
            case "promised" -> Optional.of(new Declared.AsPromised());
            case "none" -> Optional.of(new Declared.NotAtAll());
            default ->
                    Times.read(typed).filter(times -> !times.isEmpty()).map(DeclaredPages::during);
        };
    }

    private static Declared during(List<Interval> times) {
        return new Declared.During(times);
    }

    /// @param day whose times are being changed; empty while none is
    private DeclaredView view(String id, PromiseKind kind, String day, Optional<String> typed) {
        List<DeclaredView.Section> sections = new ArrayList<>();
        if (hours.tellsAccess(id)) {
            sections.add(section(PromiseKind.ACCESS, id));
        }
        sections.add(section(PromiseKind.STAFFED, id));
        DeclaredView.Line change =
                sections.stream()
                        .filter(section -> section.kind() == kind)
                        .flatMap(section -> section.lines().stream())
                        .filter(line -> line.date().toString().equals(day))
                        .findFirst()
                        .orElse(null);
        String times = typed.orElseGet(() -> change == null ? "" : change.asTyped());
        return new DeclaredView(places.get(id), sections, change, times);
    }

    private DeclaredView.Section section(PromiseKind kind, String id) {
        return new DeclaredView.Section(
                kind,
                hours.declarable(kind, id).reversed().stream()
                        .map(day -> new DeclaredView.Line(kind, day))
                        .toList());
    }
}
