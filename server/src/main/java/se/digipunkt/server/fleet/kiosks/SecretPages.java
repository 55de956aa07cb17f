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

import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.fleet.EnrolmentCode;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ShownSecrets;

import java.util.Map;

/// Codes for new kiosks and PINs for desks: made once, shown once.
@Controller("/kiosks")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SecretPages {

    private final Fleet fleet;
    private final FleetRights rights;
    private final KioskViews views;
    private final ShownSecrets secrets;
    private final Access access;
    private final Pages pages;

    SecretPages(
            Fleet fleet,
            FleetRights rights,
            KioskViews views,
            ShownSecrets secrets,
            Access access,
            Pages pages) {
        this.fleet = fleet;
        this.rights = rights;
        this.views = views;
        this.secrets = secrets;
        this.access = access;
        this.pages = pages;
    }

    /// Makes a code and shows it this once.
    @Post("/codes")
    @Secured({Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> makeCode(HttpRequest<?> request, @Body Map<String, String> form) {
        Actor actor = access.actor(request);
        String id = form.getOrDefault("place", "");
        Place place = rights.placeToEnrolAt(actor, new FleetApi.CodeWanted(id, id));
        EnrolmentCode code = fleet.makeCode(actor, place);
        return shown(
                request,
                actor,
                new SecretView.Code(
                        code.code(), place.name(), code.expires(), pages.origin(request)));
    }

    /// Makes a new PIN for the desk and shows it this once.
    @Post("/{id}/desk-pin")
    @Secured({Role.Name.OPERATOR, Role.Name.COORDINATOR, Role.Name.ADMIN})
    @Consumes(MediaType.ALL)
    HttpResponse<?> newDeskPin(HttpRequest<?> request, String id) {
        Actor actor = access.actor(request);
        Kiosk kiosk = rights.readable(actor, id);
        String pin = fleet.newDeskPin(actor, id);
        return shown(request, actor, new SecretView.Pin(pin, views.placeName(kiosk), id));
    }

    /// What was made just now, for a few minutes: a reload reads it again and makes nothing.
    @Get("/shown/{key}")
    @Secured({Role.Name.OPERATOR, Role.Name.COORDINATOR, Role.Name.ADMIN})
    HttpResponse<?> shown(HttpRequest<?> request, String key) {
        return switch (secrets.get(access.actor(request).id(), key, SecretView.class)) {
            case SecretView.Code code -> pages.show(request, "fleet/kiosks/code", code);
            case SecretView.Pin pin -> pages.show(request, "fleet/kiosks/pin", pin);
        };
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Actor actor, SecretView secret) {
        return pages.lead(request, "/kiosks/shown/" + secrets.keep(actor.id(), secret));
    }
}
