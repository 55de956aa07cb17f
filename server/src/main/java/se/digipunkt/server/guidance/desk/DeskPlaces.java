package se.digipunkt.server.guidance.desk;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import se.digipunkt.desk.DeskFrame;
import se.digipunkt.desk.DeskUser;
import se.digipunkt.protocol.Settings;
import se.digipunkt.server.access.Access;
import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.Sha256;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Pages;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.List;

/// Who may log at the desk of which place.
@Singleton
final class DeskPlaces {

    /// Tells for whom a page sends: its user may have signed out, and somebody else in.
    static final String USER = "Desk-User";

    private static final int KEY_LENGTH = 16;

    private final Places places;
    private final Access access;
    private final Pages pages;
    private final DeskWork work;

    DeskPlaces(Places places, Access access, Pages pages, DeskWork work) {
        this.places = places;
        this.access = access;
        this.pages = pages;
        this.work = work;
    }

    /// @throws ProblemException `not-found`, also of a place that is archived, or `forbidden`
    AtDesk at(HttpRequest<?> request, String id) {
        Actor actor = access.actor(request);
        Place place = places.get(id);
        if (!actor.worksAt(place.id(), place.municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        if (place.archived()) {
            throw new ProblemException(new WebProblem.NotFound());
        }
        DeskUser user =
                new DeskUser(
                        actor.user(),
                        keyOf(actor),
                        isOnlyPlace(actor) ? "" : AtDesk.PATH + "?choose");
        String assets = pages.page(request, List.of()).assets();
        return new AtDesk(
                place,
                told(place),
                new DeskFrame(AtDesk.PATH + "/" + id, assets, user),
                Language.of(request).tag(),
                work.at(place));
    }

    /// As [#at], for a page that sends by itself.
    ///
    /// @throws ProblemException `sign-in-needed` also when it sends for somebody else
    AtDesk forWhomItSends(HttpRequest<?> request, String id) {
        String sends = request.getHeaders().get(USER);
        if (!keyOf(access.actor(request)).equals(sends)) {
            throw new ProblemException(new WebProblem.SignInNeeded());
        }
        return at(request, id);
    }

    /// Where the reader may log.
    List<Place> listOwn(HttpRequest<?> request) {
        Actor actor = access.actor(request);
        return places.listIn(new Scope.Region()).stream()
                .filter(place -> !place.archived())
                .filter(place -> actor.worksAt(place.id(), place.municipality()))
                .toList();
    }

    private static boolean isOnlyPlace(Actor actor) {
        return actor.municipality() == null && actor.places().size() == 1;
    }

    /// Says nothing about them, and stays in the browser's store with what they pressed.
    private static String keyOf(Actor actor) {
        return Sha256.of("desk " + actor.id()).substring(0, KEY_LENGTH);
    }

    private Settings.Place told(Place place) {
        return new Settings.Place(
                place.id(),
                place instanceof Bus ? "bus" : "point",
                place.name(),
                place.municipality(),
                places.getMunicipality(place.municipality()).name(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
