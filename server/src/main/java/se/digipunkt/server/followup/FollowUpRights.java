package se.digipunkt.server.followup;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.access.Role;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Who may read which drafts: the region all, coordinators their municipality and its places, staff
/// their places.
@Singleton
final class FollowUpRights {

    private final Places places;

    FollowUpRights(Places places) {
        this.places = places;
    }

    /// @throws ProblemException `not-found`, or `forbidden` when the actor may not read it
    Scope readable(Actor actor, String scope) {
        Scope wanted = places.scope(scope);
        if (!reads(actor, wanted)) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return wanted;
    }

    private static boolean reads(Actor actor, Scope scope) {
        return switch (scope) {
            case Scope.Region region -> actor.readsRegion();
            case Scope.InMunicipality in -> actor.readsMunicipality(in.municipality().code());
            case Scope.AtPlace at -> actor.reads(at.place().id(), at.place().municipality());
        };
    }

    /// Everything that the actor may read, widest first.
    List<Scope> readable(Actor actor) {
        List<Scope> scopes = new ArrayList<>();
        if (actor.readsRegion()) {
            scopes.add(new Scope.Region());
        }
        List<Place> all = places.listIn(new Scope.Region());
        municipalities(actor, all).map(Scope.InMunicipality::new).forEach(scopes::add);
        all.stream()
                .filter(place -> actor.reads(place.id(), place.municipality()))
                .map(Scope.AtPlace::new)
                .forEach(scopes::add);
        return scopes;
    }

    /// Those with a point, and the one that the actor coordinates.
    private Stream<Municipality> municipalities(Actor actor, List<Place> all) {
        Stream<String> own = Stream.ofNullable(actor.municipality());
        Stream<String> withPoints =
                all.stream().filter(ServicePoint.class::isInstance).map(Place::municipality);
        return Stream.concat(actor.has(Role.COORDINATOR) ? own : Stream.empty(), withPoints)
                .distinct()
                .filter(actor::readsMunicipality)
                .map(places::getMunicipality);
    }
}
