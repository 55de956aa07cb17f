package se.digipunkt.server.fleet.kiosks;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.fleet.Fleet;
import se.digipunkt.server.fleet.Kiosk;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who may see and enrol which kiosks: operators see all, coordinators their municipality's.
@Singleton
final class FleetRights {

    private final Fleet fleet;
    private final Places places;

    FleetRights(Fleet fleet, Places places) {
        this.fleet = fleet;
        this.places = places;
    }

    /// @throws ProblemException `validation` when no such point or bus is named, `forbidden` when
    ///   it is another municipality's
    Place placeToEnrolAt(Actor actor, FleetApi.CodeWanted wanted) {
        Place place =
                named(wanted.servicePoint(), ServicePoint.class)
                        .or(() -> named(wanted.bus(), Bus.class))
                        .orElseThrow(
                                () ->
                                        unknown(
                                                wanted.servicePoint() == null
                                                        ? "/bus"
                                                        : "/servicePoint"));
        if (!actor.mayManage(place.municipality())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return place;
    }

    private Optional<Place> named(@Nullable String id, Class<? extends Place> type) {
        return Optional.ofNullable(id)
                .flatMap(places::find)
                .filter(type::isInstance)
                .filter(place -> !place.archived());
    }

    private static ProblemException unknown(String pointer) {
        return new ProblemException(WebProblem.Validation.of(pointer, "unknown-place", ""));
    }

    List<Kiosk> readable(Actor actor) {
        return fleet.list().stream().filter(kiosk -> reads(actor, kiosk)).toList();
    }

    /// @throws ProblemException `not-found`, also for a kiosk that is none of the actor's business
    Kiosk readable(Actor actor, String id) {
        Kiosk kiosk = fleet.get(id);
        if (!reads(actor, kiosk)) {
            throw new ProblemException(new WebProblem.NotFound());
        }
        return kiosk;
    }

    /// Places at which the actor may enrol a kiosk, points first.
    List<Place> enrollable(Actor actor) {
        List<Place> all = new ArrayList<>(places.listPoints());
        all.addAll(places.listBuses());
        return all.stream().filter(place -> actor.mayManage(place.municipality())).toList();
    }

    boolean mayRevoke(Actor actor) {
        return actor.has(Role.OPERATOR);
    }

    private boolean reads(Actor actor, Kiosk kiosk) {
        return actor.has(Role.OPERATOR)
                || places.find(kiosk.place())
                        .filter(place -> actor.mayManage(place.municipality()))
                        .isPresent();
    }
}
