package se.digipunkt.server.places;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Instant;
import java.time.LocalDate;

/// A sheet of paper about a point, for the board in the village.
@Controller("/points/{id}/notice")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
final class NoticePages {

    private final PointFacts facts;
    private final Pages pages;

    NoticePages(PointFacts facts, Pages pages) {
        this.facts = facts;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> notice(HttpRequest<?> request, String id) {
        ServicePoint point =
                facts.places()
                        .find(id)
                        .filter(ServicePoint.class::isInstance)
                        .map(ServicePoint.class::cast)
                        .filter(one -> !one.archived())
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        LocalDate until = facts.today().plusWeeks(PointFacts.WEEKS);
        Instant end = SwedishTime.startOf(until.plusDays(1));
        return pages.show(
                request,
                "places/notice",
                new NoticeView(
                        point,
                        facts.places().getMunicipality(point.municipality()),
                        facts.hours(point).stream()
                                .filter(hours -> hours.from().filter(until::isBefore).isEmpty())
                                .map(hours -> hours.until(until))
                                .toList(),
                        facts.exceptions().told(id).stream()
                                .filter(row -> row.startsAt().isBefore(end))
                                .toList(),
                        facts.stopCalls(point),
                        facts.pageOf(request, point),
                        facts.clock().instant(),
                        until));
    }
}
