package se.digipunkt.server.guidance.exports;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.ArrayList;
import java.util.List;

/// Who may take exact figures of which scope with them.
@Singleton
final class ExportRights {

    private final Places places;

    ExportRights(Places places) {
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
            case Scope.Region _ -> actor.readsRegion();
            case Scope.InMunicipality in -> actor.readsMunicipality(in.municipality().code());
            case Scope.AtPlace at -> actor.reads(at.place().id(), at.place().municipality());
        };
    }

    /// Everything that the actor may take, widest first.
    List<Scope> readable(Actor actor) {
        List<Scope> scopes = new ArrayList<>();
        if (actor.readsRegion()) {
            scopes.add(new Scope.Region());
        }
        List<Place> all = places.listIn(new Scope.Region());
        all.stream()
                .map(Place::municipality)
                .distinct()
                .filter(actor::readsMunicipality)
                .map(places::getMunicipality)
                .map(Scope.InMunicipality::new)
                .forEach(scopes::add);
        all.stream()
                .filter(place -> actor.reads(place.id(), place.municipality()))
                .map(Scope.AtPlace::new)
                .forEach(scopes::add);
        return scopes;
    }
}
