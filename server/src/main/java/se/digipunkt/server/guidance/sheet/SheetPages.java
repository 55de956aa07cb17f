package se.digipunkt.server.guidance.sheet;

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

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The tally sheet of a place and a week, to type and to print.
@Controller("/points/{id}/sheet")
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class SheetPages {

    private static final String TEMPLATE = "guidance/sheet/sheet";

    private final TallySheets sheets;
    private final Places places;
    private final Access access;
    private final Randomness randomness;
    private final Pages pages;

    SheetPages(
            TallySheets sheets, Places places, Access access, Randomness randomness, Pages pages) {
        this.sheets = sheets;
        this.places = places;
        this.access = access;
        this.randomness = randomness;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> sheet(HttpRequest<?> request, String id) {
        Place place = place(request, id);
        return pages.show(request, TEMPLATE, empty(request, place, week(request)));
    }

    /// The same without numbers, for the wall; of no week in particular when none is chosen.
    @Get("/paper")
    HttpResponse<?> paper(HttpRequest<?> request, String id) {
        Place place = place(request, id);
        boolean dated = request.getParameters().contains("week");
        return pages.show(
                request,
                "guidance/sheet/paper",
                new PaperView(empty(request, place, week(request)), dated));
    }

    /// @param dated true when it is of one week
    record PaperView(SheetView sheet, boolean dated) {}

    private SheetView empty(HttpRequest<?> request, Place place, LocalDate monday) {
        TypedSheet typed = TypedSheet.empty(randomness.id());
        return view(request, place, monday, typed, new ArrayList<>());
    }

    private SheetView view(
            HttpRequest<?> request,
            Place place,
            LocalDate monday,
            TypedSheet typed,
            List<Fault> faults) {
        String language = Language.of(request).tag();
        return sheets.view(place, monday, language, typed, faults);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, String id, @Body Map<String, Object> fields) {
        Place place = place(request, id);
        LocalDate monday = sheets.monday(date(fields.getOrDefault("week", "").toString()));
        TypedSheet typed = TypedSheet.of(fields);
        List<Fault> faults = new ArrayList<>();
        boolean send = "send".equals(fields.get("step"));
        SheetView sheet = view(request, place, monday, typed, faults);
        if (!faults.isEmpty()) {
            return pages.showAgain(request, TEMPLATE, sheet, faults);
        }
        if (!send || !seen(sheet, fields)) {
            return pages.show(request, TEMPLATE, sheet.asChecked());
        }
        try {
            sheets.log(sheet);
            return pages.saved(request, "/points/" + id + "/sheet?week=" + monday);
        } catch (ProblemException refused) {
            return pages.showAgain(request, TEMPLATE, sheet, told(refused));
        }
    }

    /// What is sent is what was summed up and looked at.
    private static boolean seen(SheetView sheet, Map<String, Object> fields) {
        return sheet.tag().equals(fields.getOrDefault("seen", ""));
    }

    /// The sheet that was stored with other numbers is told in words of the sheet.
    private static List<Fault> told(ProblemException refused) {
        List<Fault> faults = refused.problem().faults();
        if (!faults.isEmpty()) {
            return faults;
        }
        if (refused.problem().slug().equals("idempotency-key-reused")) {
            return List.of(new Fault("/sheet", "sheet-stored", ""));
        }
        throw refused;
    }

    private Place place(HttpRequest<?> request, String id) {
        Place place = places.get(id);
        if (!access.actor(request).worksAt(place.id(), place.municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return place;
    }

    private LocalDate week(HttpRequest<?> request) {
        return request.getParameters()
                .getFirst("week")
                .map(text -> sheets.monday(date(text)))
                .orElseGet(sheets::usual);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDate) {
            throw new ProblemException(
                    WebProblem.Validation.of("/week", "no-such-date", "2026-11-16"));
        }
    }
}
