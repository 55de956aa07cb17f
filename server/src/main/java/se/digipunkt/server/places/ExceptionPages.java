package se.digipunkt.server.places;

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

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;

import java.util.ArrayList;
import java.util.Map;

/// Closed today, and other deviations from a point's hours, for the people who work there.
@Controller("/points/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class ExceptionPages {

    private static final String TEMPLATE = "places/exceptions";

    /// In the address of the page that tells it.
    private static final String HELP_TOO = "help-too";

    private final Exceptions exceptions;
    private final Access access;
    private final Pages pages;

    ExceptionPages(Exceptions exceptions, Access access, Pages pages) {
        this.exceptions = exceptions;
        this.access = access;
        this.pages = pages;
    }

    @Get("/exceptions")
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> list(HttpRequest<?> request, String id) {
        return pages.show(
                request,
                TEMPLATE,
                exceptions.view(
                        access.actor(request),
                        id,
                        ExceptionForm.empty(),
                        request.getParameters().contains(HELP_TOO)));
    }

    @Post("/exceptions")
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> announce(HttpRequest<?> request, String id, @Body Map<String, String> fields) {
        ExceptionForm form = ExceptionForm.posted(fields);
        try {
            exceptions.announce(access.actor(request), id, form, new ArrayList<>());
            return pages.saved(request, "/points/" + id + "/exceptions");
        } catch (ProblemException refused) {
            if (refused.problem().faults().isEmpty()) {
                throw refused;
            }
            return pages.showAgain(
                    request,
                    TEMPLATE,
                    exceptions.view(access.actor(request), id, form),
                    refused.problem().faults());
        }
    }

    @Post("/closed-today")
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> closedToday(
            HttpRequest<?> request, String id, @Body Map<String, String> fields) {
        exceptions.closeToday(access.actor(request), id, fields.getOrDefault("reason", "").strip());
        return pages.saved(request, "/points/" + id);
    }

    /// Takes *closed today* back; what closes the point for longer opens today only.
    @Post("/closed-today/withdrawal")
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.ALL)
    HttpResponse<?> openToday(HttpRequest<?> request, String id) {
        exceptions.openToday(access.actor(request), id);
        return pages.saved(request, "/points/" + id);
    }

    @Post("/exceptions/{exception}/withdrawal")
    @Secured({Role.Name.STAFF, Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(HttpRequest<?> request, String id, String exception) {
        boolean helpToo = !exceptions.withdraw(access.actor(request), id, exception).isEmpty();
        return pages.saved(request, "/points/" + id + (helpToo ? "/exceptions?" + HELP_TOO : ""));
    }
}
