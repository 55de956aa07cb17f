package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.timetable.Round;
import se.digipunkt.server.web.ProblemException;

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

    /// @throws ProblemException `round-taken`
    void save(Round round, boolean isNew) {
        RoundRow row = RoundRow.of(round);
        if (isNew && take(row) == 0) {
            throw new ProblemException(new RoundsProblem.RoundTaken());
        }
        rounds.replace(row);
        stops.removeOf(round.id());
        stops.addAll(RoundStopRow.of(round));
        plan.write(round);
        if (isNew && rounds.countSample(round.bus()) > 0) {
            plan.writePast(round);
        }
    }

    private int take(RoundRow row) {
        return rounds.take(
                row.id(), row.bus(), row.name(), row.firstDay(), row.rule(), row.firstDate());
    }
}
