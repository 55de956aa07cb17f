package se.digipunkt.provisioning.fleet;

import java.time.Duration;
import java.time.Instant;

/// One boot of a device, and what its clock believed.
///
/// @param start minute of the life at which the agent began
/// @param elapsedAtStart milliseconds that the machine was up before the agent
/// @param wallError how far ahead its clock was at the start
/// @param driftPerMillion how much faster than true time it went
record Boot(String id, int start, long elapsedAtStart, Duration wallError, int driftPerMillion) {

    long elapsed(int minute) {
        return elapsedAtStart + (minute - start) * 60_000L;
    }

    /// What the clock says at a true moment.
    Instant wall(Instant at, int minute) {
        long drift = (minute - start) * 60_000L * driftPerMillion / 1_000_000;
        return at.plus(wallError).plusMillis(drift);
    }
}
