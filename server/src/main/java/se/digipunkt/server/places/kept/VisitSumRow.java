package se.digipunkt.server.places.kept;

import io.micronaut.core.annotation.Introspected;

import se.digipunkt.protocol.Coded;

import java.time.Duration;
import java.util.Map;

/// Calls of a bus with one outcome together; milliseconds.
@Introspected
record VisitSumRow(
        String bus, String outcome, long calls, long promised, long delivered, long lost) {

    VisitCounts counts() {
        return new VisitCounts(
                Map.of(Coded.find(Outcome.class, outcome).orElseThrow(), Math.toIntExact(calls)),
                Duration.ofMillis(promised),
                Duration.ofMillis(delivered),
                Duration.ofMillis(lost));
    }
}
