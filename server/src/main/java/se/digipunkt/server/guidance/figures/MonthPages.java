package se.digipunkt.server.guidance.figures;

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
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.DateTimeException;
import java.time.YearMonth;

/// *My month*: what a place promised and helped in a month, on one sheet of paper.
@Controller("/guidance/figures/{place}")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class MonthPages {

    private static final int EARLIEST = 2000;

    private final MonthReading reading;
    private final Guidance guidance;
    private final Places places;
    private final Access access;
    private final Pages pages;
    private final Messages messages;

    MonthPages(
            MonthReading reading,
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

    static String address(String place, YearMonth month) {
        return "/guidance/figures/" + place + "/month/" + month;
    }

    /// Goes to the month that runs now.
    @Get("/month")
    HttpResponse<?> current(HttpRequest<?> request, String place) {
        return pages.lead(request, address(readable(request, place).id(), reading.current()));
    }

    @Get("/month/{month}")
    HttpResponse<?> month(HttpRequest<?> request, String place, String month) {
        Place found = readable(request, place);
        FigureWords words = new FigureWords(messages, Language.of(request), guidance);
        return pages.show(
                request,
                "guidance/figures/month",
                reading.view(access.actor(request), found, read(month), words));
    }

    private Place readable(HttpRequest<?> request, String id) {
        Place place = places.get(id);
        if (!new Scope.AtPlace(place).readBy(access.actor(request))) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return place;
    }

    /// @throws ProblemException `not-found` for what is no month, or has not begun
    private YearMonth read(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= EARLIEST && !month.isAfter(reading.current())) {
                return month;
            }
        } catch (DateTimeException noMonth) {
            throw new ProblemException(new WebProblem.NotFound());
        }
        throw new ProblemException(new WebProblem.NotFound());
    }
}
