package se.digipunkt.server.coverage;

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
import se.digipunkt.server.common.Period;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.choice.Choice;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Who is within reach of help, for people. Each figure has its address; nothing of it is secret,
/// it is of use to who works with it.
@Controller("/coverage")
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
final class CoveragePages {

    private static final int MOST_NEXT = 10;

    private final Coverage coverage;
    private final CoverageAsking asking;
    private final Places places;
    private final Pages pages;

    CoveragePages(Coverage coverage, CoverageAsking asking, Places places, Pages pages) {
        this.coverage = coverage;
        this.asking = asking;
        this.places = places;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> coverage(HttpRequest<?> request) {
        List<Fault> faults = new ArrayList<>();
        CoverageQuery asked = asking.read(request, faults);
        return pages.show(
                request,
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                "coverage/coverage",
                view(request, coverage.covered(asked)),
                faults);
    }

    /// Where next, of the same question.
    @Get("/next")
    HttpResponse<?> next(HttpRequest<?> request) {
        List<Fault> faults = new ArrayList<>();
        Covered covered = coverage.covered(asking.read(request, faults));
        return pages.show(
                request,
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                "coverage/next",
                new NextView(view(request, covered), coverage.next(covered, MOST_NEXT)),
                faults);
    }

    private CoverageView view(HttpRequest<?> request, Covered covered) {
        CoverageWords words = new CoverageWords(asking.messages(), Language.of(request));
        CoverageQuery asked = covered.asked();
        return new CoverageView(
                words,
                covered,
                typed(request, "km", asked.kilometres()),
                typed(request, "hours", asked.hours()),
                words.choices().periods(asked.days().days(), Period.month(asking.today())),
                populations(words, asked),
                places.listMunicipalities().stream()
                        .collect(Collectors.toMap(Municipality::code, Municipality::name)));
    }

    private List<Choice> populations(CoverageWords words, CoverageQuery asked) {
        return asking.populations().ofSpots().stream()
                .map(one -> new Choice(one.text(), words.name(one), one.equals(asked.population())))
                .toList();
    }

    private static String typed(HttpRequest<?> request, String name, BigDecimal shown) {
        return request.getParameters()
                .getFirst(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(shown.toPlainString());
    }
}
