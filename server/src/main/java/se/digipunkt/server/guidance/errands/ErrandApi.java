package se.digipunkt.server.guidance.errands;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The errand list for programs. Everybody may read it; a change takes effect at the start of a
/// coming day.
@Controller("/api/v1/errands")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Guidance")
final class ErrandApi {

    private final ErrandLists lists;
    private final ErrandChanges changes;
    private final Access access;

    ErrandApi(ErrandLists lists, ErrandChanges changes, Access access) {
        this.lists = lists;
        this.changes = changes;
        this.access = access;
    }

    /// All errands, those to come and those retired too.
    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    ErrandItems errands() {
        ErrandHistory history = lists.history();
        LocalDate day = lists.day();
        return new ErrandItems(
                history.versionOn(day),
                history.errands().stream()
                        .map(errand -> ErrandView.of(history, errand, day))
                        .toList());
    }

    @Get("/{code}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    ErrandView errand(String code) {
        return errands().items().stream()
                .filter(errand -> errand.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
    }

    /// Adds `{code, texts, digidelGroup, competences, validFrom}`; Swedish is the least.
    @Post
    @Secured({Role.Name.REGION, Role.Name.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = ErrandForm.class)))
    HttpResponse<ErrandView> addErrand(HttpRequest<?> request, @Body JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        ErrandForm form = ErrandForm.json(body, faults);
        changes.add(access.actor(request), form, faults);
        return HttpResponse.created(
                errand(form.code()), URI.create("/api/v1/errands/" + form.code()));
    }

    /// Gives other names from a day on: `{texts, validFrom}`.
    @Put("/{code}")
    @Secured({Role.Name.REGION, Role.Name.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = ErrandForm.class)))
    ErrandView renameErrand(HttpRequest<?> request, String code, @Body JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        changes.rename(access.actor(request), code, ErrandForm.json(body, faults), faults);
        return errand(code);
    }

    /// Takes it out of the list from a day on: `{validFrom}`.
    @Post("/{code}/retirement")
    @Secured({Role.Name.REGION, Role.Name.ADMIN})
    @RequestBody(content = @Content(schema = @Schema(implementation = ErrandForm.class)))
    ErrandView retireErrand(HttpRequest<?> request, String code, @Body JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        ErrandForm form = ErrandForm.json(body, faults);
        changes.retire(access.actor(request), code, form.validFrom(), faults);
        return errand(code);
    }

    /// Takes back one thing that is to happen to an errand on a coming day. Where the day has
    /// several, `kind` (`added`, `renamed` or `retired`) and the `language` of a new name tell
    /// which.
    @Delete("/{code}/changes/{day}{?kind,language}")
    @Secured({Role.Name.REGION, Role.Name.ADMIN})
    HttpResponse<?> withdrawChange(
            HttpRequest<?> request,
            String code,
            String day,
            @Nullable String kind,
            @Nullable String language) {
        ErrandListChange.Kind known =
                kind == null
                        ? null
                        : Coded.find(ErrandListChange.Kind.class, kind)
                                .orElseThrow(() -> new ProblemException(new WebProblem.NotFound()));
        try {
            changes.withdraw(access.actor(request), code, LocalDate.parse(day), known, language);
        } catch (DateTimeException noSuchDay) {
            throw new ProblemException(new WebProblem.NotFound());
        }
        return HttpResponse.noContent();
    }

    /// @param version of the list in force
    @Introspected
    record ErrandItems(int version, List<ErrandView> items) {}
}
