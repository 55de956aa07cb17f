package se.digipunkt.server.followup;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.List;

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
        if (!wanted.readBy(actor)) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        return wanted;
    }

    /// Everything that the actor may read, widest first.
    List<Scope> readable(Actor actor) {
        return places.scopesReadBy(actor);
    }
}
