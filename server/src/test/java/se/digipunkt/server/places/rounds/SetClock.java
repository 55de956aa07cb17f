package se.digipunkt.server.places.rounds;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still where the setting `test.clock-at` says, until a test moves it.
@Singleton
@Replaces(Clock.class)
@Requires(property = "test.clock-at")
final class SetClock extends Clock {

    private volatile Instant now;

    SetClock(@Property(name = "test.clock-at") String at) {
        this.now = Instant.parse(at);
    }

    void forward(Duration more) {
        now = now.plus(more);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("always UTC");
    }
}
