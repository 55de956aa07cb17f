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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.common.Swedish;
import se.digipunkt.server.places.HoursChanges;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The hours of many points changed at once: chosen and typed, looked through, made.
@Controller(ManyView.ACTION)
@Secured({Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class ManyPages {

    private static final String FORM = "places/revision/many";
    private static final String PLAN = "places/revision/plan";
    private static final String MADE = "places/revision/made";

    private final Places places;
    private final HoursChanges hours;
    private final ManyChanges changes;
    private final Access access;
    private final Pages pages;

    ManyPages(Places places, HoursChanges hours, ManyChanges changes, Access access, Pages pages) {
        this.places = places;
        this.hours = hours;
        this.changes = changes;
        this.access = access;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        LocalDate monday = hours.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return pages.show(
                request, FORM, view(request, ManyForm.blank(monday), new Fields(Map.of()), ""));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> post(HttpRequest<?> request, @Body Map<String, Object> posted) {
        Fields fields = new Fields(posted);
        ManyForm form = ManyForm.posted(fields);
        String button = fields.text("do");
        return switch (button) {
            case "preview", "apply" -> wished(request, form, fields, button.equals("apply"));
            case "all" ->
                    pages.show(request, FORM, view(request, chosen(request, form), fields, ""));
            case "none" ->
                    pages.show(request, FORM, view(request, form.withPoints(Set.of()), fields, ""));
            default -> {
                DraftStep step = DraftStep.press(form.draft(), button);
                ManyForm stepped = form.withDraft(step.draft());
                yield pages.show(request, FORM, view(request, stepped, fields, step.focus()));
            }
        };
    }

    private ManyForm chosen(HttpRequest<?> request, ManyForm form) {
        return form.withPoints(
                view(request, form, new Fields(Map.of()), "").groups().stream()
                        .flatMap(group -> group.points().stream())
                        .map(ServicePoint::id)
                        .collect(Collectors.toSet()));
    }

    private HttpResponse<?> wished(
            HttpRequest<?> request, ManyForm form, Fields fields, boolean apply) {
        List<Fault> faults = new ArrayList<>();
        Optional<Wish> wish = form.read(faults);
        if (wish.isEmpty()) {
            return pages.showAgain(request, FORM, view(request, form, fields, ""), faults);
        }
        Actor actor = access.actor(request);
        try {
            return apply
                    ? applied(request, actor, form, wish.get(), fields)
                    : look(request, changes.plan(actor, form.points(), wish.get()), fields, false);
        } catch (ProblemException refused) {
            if (refused.problem().faults().isEmpty()) {
                throw refused;
            }
            return pages.showAgain(
                    request, FORM, view(request, form, fields, ""), refused.problem().faults());
        }
    }

    private HttpResponse<?> applied(
            HttpRequest<?> request, Actor actor, ManyForm form, Wish wish, Fields fields) {
        String seen = fields.text("seen");
        Predicate<ManyPlan> asSeen = plan -> plan.tag().equals(seen);
        try {
            ManyPlan made = changes.apply(actor, form.points(), wish, asSeen);
            return pages.show(request, MADE, new PlanView(made, List.of(), false, hours.now()));
        } catch (ProblemException refused) {
            if (!(refused.problem() instanceof RevisionProblem.PlanChanged)) {
                throw refused;
            }
            return look(request, changes.plan(actor, form.points(), wish), fields, true);
        }
    }

    private HttpResponse<?> look(
            HttpRequest<?> request, ManyPlan plan, Fields fields, boolean meanwhile) {
        PlanView view =
                new PlanView(
                        plan,
                        fields.entries(name -> !Set.of("do", "seen").contains(name)),
                        meanwhile,
                        hours.now());
        HttpStatus status = meanwhile ? HttpStatus.CONFLICT : HttpStatus.OK;
        return pages.show(request, status, PLAN, view, List.of());
    }

    private ManyView view(HttpRequest<?> request, ManyForm form, Fields fields, String focus) {
        Actor actor = access.actor(request);
        List<ServicePoint> points =
                places.listPoints().stream()
                        .filter(point -> actor.mayImport(point.municipality()))
                        .toList();
        Set<String> codes =
                points.stream().map(ServicePoint::municipality).collect(Collectors.toSet());
        return new ManyView(
                form,
                points,
                places.listMunicipalities().stream()
                        .filter(one -> codes.contains(one.code()))
                        .sorted(Comparator.comparing(Municipality::name, Swedish.order()))
                        .toList(),
                fields.entries(name -> isKept(name, form.what())),
                focus);
    }

    private static boolean isKept(String name, What what) {
        boolean asked =
                what == What.REPLACE
                        ? !name.startsWith(ManyForm.HELP_TOO)
                        : what.asks(name) || name.equals(ManyForm.HELP_TOO + what.code());
        return !asked && (isSheet(name) || name.startsWith(ManyForm.HELP_TOO));
    }

    private static boolean isSheet(String name) {
        return name.startsWith(HoursDraft.OPEN + "-") || name.startsWith(HoursDraft.STAFFED + "-");
    }
}
