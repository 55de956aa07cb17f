package se.digipunkt.server.places.revision;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.GivenHours;
import se.digipunkt.server.places.HoursChanges;
import se.digipunkt.server.places.HoursDoubts;
import se.digipunkt.server.places.PastHours;
import se.digipunkt.server.places.PlannedHours;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The hours of one point in a form: rows, or text, and what they mean.
@Controller("/points/{id}/hours")
@Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class HoursPages {

    private static final String TEMPLATE = "places/revision/hours";
    private static final String SAVE = "save";
    private static final String SHOW = "show";

    private final HoursChanges changes;
    private final Access access;
    private final Pages pages;

    HoursPages(HoursChanges changes, Access access, Pages pages) {
        this.changes = changes;
        this.access = access;
        this.pages = pages;
    }

    /// @param from first day of a coming version; without it what is in force
    @Get("{?from}")
    HttpResponse<?> form(
            HttpRequest<?> request, String id, @QueryValue(defaultValue = "") String from) {
        PlannedHours planned = managed(request, id);
        LocalDate today = changes.today();
        Optional<GivenHours> coming =
                planned.after(today).stream()
                        .filter(version -> version.validFrom().toString().equals(from))
                        .findFirst();
        GivenHours shown = coming.orElseGet(() -> planned.on(today));
        LocalDate instead = coming.map(GivenHours::validFrom).orElse(null);
        HoursDraft draft = HoursDraft.of(shown, first(planned, instead));
        return pages.show(request, TEMPLATE, view(planned, instead, draft, ""));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> post(HttpRequest<?> request, String id, @Body Map<String, Object> posted) {
        PlannedHours planned = managed(request, id);
        Fields fields = new Fields(posted);
        LocalDate instead = instead(fields, planned);
        HoursDraft draft = HoursDraft.posted(fields).orFrom(first(planned, instead));
        String button = fields.text("do");
        if (!button.equals(SAVE) && !button.equals(SHOW)) {
            DraftStep step = DraftStep.press(draft, button);
            return pages.show(
                    request,
                    TEMPLATE,
                    view(planned, instead, step.draft(), step.focus())
                            .confirmed(fields.text(HoursDoubts.FIELD)));
        }
        List<Fault> faults = new ArrayList<>();
        Optional<GivenHours> wanted = draft.read(faults);
        HoursView view =
                view(planned, instead, draft, "").confirmed(fields.text(HoursDoubts.FIELD));
        if (button.equals(SHOW)) {
            return pages.show(request, HttpStatus.OK, TEMPLATE, view, faults);
        }
        Seen seen = new Seen(fields.text("seen"));
        if (seen.isStill(planned) && view.doubts().isOpen()) {
            faults.add(view.doubts().fault());
            return pages.showAgain(request, TEMPLATE, view, faults);
        }
        return wanted.isEmpty()
                ? pages.showAgain(request, TEMPLATE, view, faults)
                : save(request, view, wanted.get(), seen);
    }

    /// Takes back hours that are not in force yet.
    @Post("/{validFrom}/withdrawal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(HttpRequest<?> request, String id, String validFrom) {
        changes.withdraw(access.actor(request), id, validFrom, seen -> true);
        return pages.saved(request, "/points/" + id);
    }

    private HttpResponse<?> save(
            HttpRequest<?> request, HoursView view, GivenHours wanted, Seen seen) {
        String id = view.point().id();
        try {
            changes.change(
                    access.actor(request),
                    id,
                    seen::isStill,
                    now -> without(now, view.instead()).with(wanted, null));
            return pages.saved(request, "/points/" + id);
        } catch (ProblemException refused) {
            if (!refused.problem().slug().equals("changed-meanwhile")) {
                throw refused;
            }
            // Saved once more, it stands on what is planned now.
            PlannedHours now = changes.of(id);
            HoursView.Meanwhile meanwhile =
                    new HoursView.Meanwhile(seen.changed(now), seen.gone(now));
            return pages.show(
                    request,
                    HttpStatus.CONFLICT,
                    TEMPLATE,
                    view(now, view.instead(), view.draft(), meanwhile, "")
                            .confirmed(view.doubts().sure()),
                    List.of());
        }
    }

    private static PlannedHours without(PlannedHours planned, @Nullable LocalDate instead) {
        return instead == null
                ? planned
                : new PlannedHours(planned.point(), planned.without(instead), planned.exceptions());
    }

    /// The first day that is meant, or empty where it has to be said.
    private String first(PlannedHours planned, @Nullable LocalDate instead) {
        return Optional.ofNullable(instead)
                .or(() -> planned.usualFirst(changes.today()))
                .map(LocalDate::toString)
                .orElse("");
    }

    /// Only what is not in force yet can be moved to another day.
    private @Nullable LocalDate instead(Fields fields, PlannedHours planned) {
        return planned.after(changes.today()).stream()
                .map(GivenHours::validFrom)
                .filter(day -> day.toString().equals(fields.text("instead")))
                .findFirst()
                .orElse(null);
    }

    private HoursView view(
            PlannedHours planned, @Nullable LocalDate instead, HoursDraft draft, String focus) {
        return view(planned, instead, draft, HoursView.Meanwhile.NOTHING, focus);
    }

    private HoursView view(
            PlannedHours planned,
            @Nullable LocalDate instead,
            HoursDraft draft,
            HoursView.Meanwhile meanwhile,
            String focus) {
        Optional<GivenHours> wanted = draft.read(new ArrayList<>());
        return new HoursView(
                planned,
                instead,
                draft,
                wanted.map(hours -> effect(planned, instead, hours)).orElse(null),
                wanted.map(hours -> doubts(planned, instead, hours)).orElse(HoursDoubts.NONE),
                meanwhile,
                focus,
                changes.today(),
                changes.now());
    }

    private HoursDoubts doubts(
            PlannedHours planned, @Nullable LocalDate instead, GivenHours wanted) {
        LocalDate today = changes.today();
        return HoursDoubts.of(wanted, planned.on(today), "")
                .replacing(without(planned, instead).replacedBy(wanted, today))
                .recounting(PastHours.of(without(planned, instead), wanted, today));
    }

    private Effect effect(PlannedHours planned, @Nullable LocalDate instead, GivenHours wanted) {
        return Effect.of(
                changes.promised(planned.point(), without(planned, instead).with(wanted, null)),
                wanted.validFrom());
    }

    private PlannedHours managed(HttpRequest<?> request, String id) {
        PlannedHours planned = changes.of(id);
        if (!access.actor(request).mayManage(planned.point().municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return planned;
    }
}
