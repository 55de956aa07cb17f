package se.digipunkt.server.storage;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Randomness;

import java.time.Clock;
import java.time.Duration;

/// Of several servers on one database, one runs a job.
@Singleton
public final class Leases {

    private final LeaseTable table;
    private final WriteGate gate;
    private final Clock clock;
    private final String holder;

    Leases(LeaseTable table, WriteGate gate, Clock clock, Randomness randomness) {
        this.table = table;
        this.gate = gate;
        this.clock = clock;
        this.holder = randomness.id();
    }

    /// Runs the work when no other server has taken the job within its `length`.
    ///
    /// @return true when it ran here
    public boolean run(String job, Duration length, Runnable work) {
        var now = clock.instant();
        int taken = gate.write(() -> table.take(job, holder, now.plus(length), now));
        if (taken == 1) {
            work.run();
        }
        return taken == 1;
    }
}
