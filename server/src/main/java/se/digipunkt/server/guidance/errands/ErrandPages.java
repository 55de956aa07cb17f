package se.digipunkt.server.guidance.errands;

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
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.guidance.errands.ErrandListChange.Kind;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The pages of the errand list.
@Controller("/errands")
@Secured({Role.Name.REGION, Role.Name.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Hidden
final class ErrandPages {

    private static final String LIST = "guidance/errands/errands";
    private static final String ONE = "guidance/errands/errand";
    private static final String ADDRESS = "/errands";

    private final ErrandLists lists;
    private final ErrandChanges changes;
    private final Access access;
    private final Pages pages;

    ErrandPages(ErrandLists lists, ErrandChanges changes, Access access, Pages pages) {
        this.lists = lists;
        this.changes = changes;
        this.access = access;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(request, LIST, list(ErrandForm.empty(tomorrow().toString())));
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> fields) {
        ErrandForm form = ErrandForm.of(fields);
        Actor actor = access.actor(request);
        return done(
                request,
                ADDRESS,
                () -> changes.add(actor, form, new ArrayList<>()),
                LIST,
                () -> list(form));
    }

    @Get("/{code}")
    HttpResponse<?> one(HttpRequest<?> request, String code) {
        ErrandForm form = new ErrandForm(code, texts(code), "", List.of(), tomorrow().toString());
        return pages.show(request, ONE, one(code, form, tomorrow().toString()));
    }

    @Post("/{code}")
    HttpResponse<?> rename(HttpRequest<?> request, String code, @Body Map<String, Object> fields) {
        ErrandForm form = ErrandForm.of(fields);
        Actor actor = access.actor(request);
        return done(
                request,
                address(code),
                () -> changes.rename(actor, code, form, new ArrayList<>()),
                ONE,
                () -> one(code, form, tomorrow().toString()));
    }

    @Post("/{code}/retirement")
    HttpResponse<?> retire(HttpRequest<?> request, String code, @Body Map<String, Object> fields) {
        String from = fields.getOrDefault("retiredFrom", "").toString().strip();
        Actor actor = access.actor(request);
        return done(
                request,
                address(code),
                () -> retire(actor, code, from),
                ONE,
                () ->
                        one(
                                code,
                                new ErrandForm(
                                        code, texts(code), "", List.of(), tomorrow().toString()),
                                from));
    }

    /// The form names one change.
    @Post("/{code}/changes/{day}/withdrawal")
    HttpResponse<?> withdraw(
            HttpRequest<?> request, String code, String day, @Body Map<String, Object> fields) {
        String kind = fields.getOrDefault("kind", "").toString();
        String language = fields.getOrDefault("language", "").toString();
        try {
            changes.withdraw(
                    access.actor(request),
                    code,
                    LocalDate.parse(day),
                    Coded.find(Kind.class, kind)
                            .orElseThrow(() -> new ProblemException(new WebProblem.NotFound())),
                    language.isEmpty() ? null : language);
        } catch (DateTimeException noSuchDay) {
            throw new ProblemException(new WebProblem.NotFound());
        }
        return pages.saved(request, ADDRESS);
    }

    /// On its page the day of a retirement has another field than that of a new name.
    private void retire(Actor actor, String code, String from) {
        try {
            changes.retire(actor, code, from, new ArrayList<>());
        } catch (ProblemException refused) {
            if (refused.problem().faults().isEmpty()) {
                throw refused;
            }
            throw new ProblemException(
                    new WebProblem.Validation(
                            refused.problem().faults().stream()
                                    .map(f -> new Fault("/retiredFrom", f.code(), f.detail()))
                                    .toList()));
        }
    }

    private HttpResponse<?> done(
            HttpRequest<?> request,
            String to,
            Runnable change,
            String template,
            Supplier<Object> again) {
        return pages.change(
                request,
                to,
                change,
                template,
                again,
                pointer -> pointer.replace("/texts/", "/texts-"));
    }

    private ErrandListView list(ErrandForm form) {
        return ErrandListView.of(lists.history(), lists.day(), form);
    }

    private ErrandListView.One one(String code, ErrandForm form, String retiredFrom) {
        ErrandListView all = list(form);
        return new ErrandListView.One(
                all.errands().stream()
                        .filter(errand -> errand.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(new WebProblem.NotFound())),
                form,
                retiredFrom,
                all.coming().stream()
                        .filter(coming -> coming.change().code().equals(code))
                        .toList(),
                tomorrow());
    }

    private Map<String, String> texts(String code) {
        return lists.history().textsOn(code, tomorrow());
    }

    private static String address(String code) {
        return ADDRESS + "/" + code;
    }

    private LocalDate tomorrow() {
        return lists.day().plusDays(1);
    }
}
