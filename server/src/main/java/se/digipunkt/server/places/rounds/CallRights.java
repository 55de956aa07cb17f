package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.util.Optional;

/// Who may see and announce what about a bus.
@Singleton
final class CallRights {

    private final Places places;

    CallRights(Places places) {
        this.places = places;
    }

    /// School rounds are for those who have a right to the bus.
    boolean seesSchools(Optional<Actor> reader, String bus) {
        Optional<Place> place = places.find(bus);
        return reader.flatMap(actor -> place.filter(it -> actor.reads(it.id(), it.municipality())))
                .isPresent();
    }

    boolean sees(Optional<Actor> reader, Round round) {
        return !round.school() || seesSchools(reader, round.bus());
    }

    boolean sees(Optional<Actor> reader, Call call) {
        return !call.school() || seesSchools(reader, call.bus());
    }

    /// The staff of the bus may say that it does not come, as may the coordinator.
    boolean mayAnnounce(Actor actor, String bus) {
        return places.find(bus)
                .filter(place -> actor.worksAt(place.id(), place.municipality()))
                .isPresent();
    }

    /// @throws ProblemException `forbidden`, or `not-found` for what the actor may not even see
    void checkAnnounce(Actor actor, Call call) {
        if (!sees(Optional.of(actor), call)) {
            throw new ProblemException(new WebProblem.NotFound());
        }
        if (!mayAnnounce(actor, call.bus())) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
    }

    boolean mayManage(Actor actor, String bus) {
        return places.find(bus).filter(place -> actor.mayManage(place.municipality())).isPresent();
    }
}
