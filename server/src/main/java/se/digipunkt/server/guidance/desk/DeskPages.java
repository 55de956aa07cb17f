package se.digipunkt.server.guidance.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.desk.Added;
import se.digipunkt.desk.HelpForm;
import se.digipunkt.desk.Logged;
import se.digipunkt.desk.Posted;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.web.Pages;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The desk of a place and its forms, which do without the script.
@Controller(AtDesk.PATH)
@Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class DeskPages {

    /// The place whose desk this browser showed last.
    private static final String LAST = "digipunkt-desk";

    private final DeskPlaces places;
    private final DeskReplies replies;
    private final DeskSetup setup;
    private final Pages pages;

    DeskPages(DeskPlaces places, DeskReplies replies, DeskSetup setup, Pages pages) {
        this.places = places;
        this.replies = replies;
        this.setup = setup;
        this.pages = pages;
    }

    /// @param places where the reader may log
    record ChoiceView(List<Place> places) {

        ChoiceView {
            places = List.copyOf(places);
        }
    }

    /// Leads to the only place, or to the one whose desk was shown last; else they are chosen from.
    @Get
    HttpResponse<?> choose(HttpRequest<?> request) {
        List<Place> own = places.listOwn(request);
        Optional<String> last = request.getCookies().findCookie(LAST).map(Cookie::getValue);
        Optional<Place> known =
                request.getParameters().contains("choose")
                        ? Optional.empty()
                        : own.stream()
                                .filter(
                                        place ->
                                                own.size() == 1
                                                        || last.filter(place.id()::equals)
                                                                .isPresent())
                                .findFirst();
        return known.<HttpResponse<?>>map(
                        place -> pages.lead(request, AtDesk.PATH + "/" + place.id()))
                .orElseGet(() -> pages.show(request, "guidance/desk/desks", new ChoiceView(own)));
    }

    @Get("/{place}")
    HttpResponse<?> desk(HttpRequest<?> request, String place) {
        HttpResponse<?> page = replies.desk(request, places.at(request, place), null);
        return page instanceof MutableHttpResponse<?> shown
                ? shown.cookie(
                        Cookie.of(LAST, place)
                                .path(AtDesk.PATH)
                                .httpOnly(true)
                                .sameSite(SameSite.Strict)
                                .maxAge(Duration.ofDays(400)))
                : page;
    }

    @Post("/{place}/taps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tap(
            HttpRequest<?> request, String place, @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        Logged logged = at.log().log(Posted.of(body).tap());
        return replies.done(request, at, DeskReplies.change(logged));
    }

    /// @param form `group`
    /// @param when `earlier`
    @Get("/{place}/help{?form,when}")
    HttpResponse<?> help(
            HttpRequest<?> request, String place, @Nullable String form, @Nullable String when) {
        HelpForm empty =
                new HelpForm(
                        Map.of(
                                "form", List.of(form == null ? "individual" : form),
                                "when", List.of(when == null ? "now" : when)));
        return replies.help(request, places.at(request, place), empty, Set.of(), null);
    }

    @Post("/{place}/help")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> log(
            HttpRequest<?> request, String place, @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        HelpForm form = new HelpForm(Posted.of(body).fields());
        Set<String> wrong = new TreeSet<>();
        GuidanceRecord told = form.read(at.log().today(), wrong);
        if (!wrong.isEmpty()) {
            return replies.help(request, at, form, wrong, null);
        }
        return switch (at.log().log(form.value("id"), told, form.times())) {
            case Logged.Stored stored -> HttpResponse.seeOther(next(at, form, stored.reference()));
            case Logged.Refused refused -> replies.help(request, at, form, Set.of(), refused.why());
        };
    }

    /// An earlier day shows what it holds now, with the way back.
    private static URI next(AtDesk at, HelpForm form, String first) {
        return form.earlier()
                ? URI.create(
                        DeskRecordPages.address(at, LocalDate.parse(form.value("day")))
                                + new Added(first, form.times()).query())
                : URI.create(at.base());
    }

    @Post("/{place}/measuring")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> measure(
            HttpRequest<?> request, String place, @Nullable @Body Map<String, Object> body) {
        AtDesk at = places.at(request, place);
        setup.measure(at.place(), Posted.of(body).first("on").equals("true"));
        return HttpResponse.seeOther(URI.create(at.base()));
    }
}
