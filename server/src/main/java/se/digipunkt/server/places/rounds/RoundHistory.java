package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.Randomness;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.util.List;

/// Keeps who changed what of a round or one of its calls.
@Singleton
final class RoundHistory {

    private final WriteGate gate;
    private final RoundChangeTable table;
    private final Randomness randomness;
    private final Clock clock;

    RoundHistory(WriteGate gate, RoundChangeTable table, Randomness randomness, Clock clock) {
        this.gate = gate;
        this.table = table;
        this.randomness = randomness;
        this.clock = clock;
    }

    /// The first change first.
    List<RoundChangeRow> of(String round) {
        return gate.read(() -> table.list(round));
    }

    /// Inside a write.
    ///
    /// @param call id, or null when the round itself was changed
    void record(Actor actor, String round, @Nullable String call, String what) {
        table.add(
                new RoundChangeRow(
                        randomness.id(), round, call, clock.instant(), actor.id(), what));
        table.count();
    }
}
