package se.digipunkt.server.followup;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.common.Period;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.ProblemException;

/// The follow-up report, for programs.
@Controller("/api/v1/follow-up")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Follow-up")
final class FollowUpApi {

    private static final String JSON = ".json";

    private final FollowUp followUp;
    private final Places places;
    private final Access access;

    FollowUpApi(FollowUp followUp, Places places, Access access) {
        this.followUp = followUp;
        this.places = places;
        this.access = access;
    }

    /// The report of a scope and a period, in the language of the request. Counts of people from 1
    /// to 4 are hidden, whoever reads it.
    ///
    /// @param scope `region`, a municipality code, or the id of a point or bus
    /// @param period `2026`, `2026-H1`, `2026-T2`, `2026-Q4` or `2026-M11`; may end in `.json`
    @Get("/{scope}/{period}")
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.REGION, Role.Name.ADMIN})
    HttpResponse<ObjectNode> report(HttpRequest<?> request, String scope, String period) {
        Scope wanted = places.scopeReadBy(access.actor(request), scope);
        String text =
                period.endsWith(JSON)
                        ? period.substring(0, period.length() - JSON.length())
                        : period;
        Period found =
                Period.find(text)
                        .orElseThrow(
                                () -> new ProblemException(new FollowUpProblem.NoSuchPeriod()));
        Report report = followUp.draft(wanted, found, Language.of(request));
        return HttpResponse.ok(ReportJson.of(report)).header("Cache-Control", "no-store");
    }
}
