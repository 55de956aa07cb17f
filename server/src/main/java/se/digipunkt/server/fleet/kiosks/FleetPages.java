package se.digipunkt.server.fleet.kiosks;

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

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Fault;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.web.Pages;

import java.util.List;
import java.util.Map;

/// The fleet, for people.
@Controller("/kiosks")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FleetPages {

    private final Fleet fleet;
    private final FleetRights rights;
    private final KioskViews views;
    private final KioskReading reading;
    private final Access access;
    private final Pages pages;

    FleetPages(
            Fleet fleet,
            FleetRights rights,
            KioskViews views,
            KioskReading reading,
            Access access,
            Pages pages) {
        this.fleet = fleet;
        this.rights = rights;
        this.views = views;
        this.reading = reading;
        this.access = access;
        this.pages = pages;
    }

    @Get
    @Secured({Role.Name.OPERATOR, Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> kiosks(HttpRequest<?> request) {
        Actor actor = access.actor(request);
        return pages.show(
                request,
                "fleet/kiosks/kiosks",
                views.all(rights.readable(actor), rights.enrollable(actor)));
    }

    @Get("/{id}")
    @Secured({Role.Name.OPERATOR, Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> kiosk(HttpRequest<?> request, String id) {
        Actor actor = access.actor(request);
        return pages.show(
                request,
                "fleet/kiosks/kiosk",
                reading.page(request, rights.readable(actor, id), rights.mayRevoke(actor)));
    }

    /// Ends the kiosk's right to sync. Without the tick in the box the page asks again.
    @Post("/{id}/revocation")
    @Secured({Role.Name.OPERATOR, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(
            HttpRequest<?> request, String id, @Nullable @Body Map<String, String> form) {
        Actor actor = access.actor(request);
        // A form whose only box is not ticked has no body at all.
        if (form == null || !form.containsKey("sure")) {
            return pages.showAgain(
                    request,
                    "fleet/kiosks/kiosk",
                    reading.page(request, rights.readable(actor, id), true),
                    List.of(new Fault("/sure", "required", "")));
        }
        fleet.revoke(actor, id);
        return pages.saved(request, "/kiosks/" + id);
    }
}
