package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.timetable.Round;

/// Inside a write: stores a round with its stops, and has its calls written down.
@Singleton
final class RoundStore {

    private final RoundTable rounds;
    private final RoundStopTable stops;
    private final CallPlan plan;

    RoundStore(RoundTable rounds, RoundStopTable stops, CallPlan plan) {
        this.rounds = rounds;
        this.stops = stops;
        this.plan = plan;
    }

    void save(Round round, boolean isNew) {
        if (isNew) {
            rounds.add(RoundRow.of(round));
        } else {
            rounds.replace(RoundRow.of(round));
            stops.removeOf(round.id());
        }
        stops.addAll(RoundStopRow.of(round));
        plan.write(round);
    }
}
