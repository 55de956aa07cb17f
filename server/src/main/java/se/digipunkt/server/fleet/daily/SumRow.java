package se.digipunkt.server.fleet.daily;

import io.micronaut.core.annotation.Introspected;

import se.digipunkt.server.fleet.availability.Counted;

import java.time.Duration;

/// A point's days together; milliseconds.
@Introspected
record SumRow(
        String place,
        long promised,
        long working,
        long down,
        long degraded,
        long online,
        long good) {

    Counted counted() {
        return new Counted(
                Duration.ofMillis(promised),
                Duration.ofMillis(working),
                Duration.ofMillis(down),
                Duration.ofMillis(degraded),
                Duration.ofMillis(online),
                Duration.ofMillis(good));
    }
}
