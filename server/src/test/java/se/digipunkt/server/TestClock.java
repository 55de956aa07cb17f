package se.digipunkt.server;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that a test moves. Used where the setting `test.clock` is given.
@Singleton
@Replaces(Clock.class)
@Requires(property = "test.clock")
public final class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    public void forward(Duration more) {
        ahead = ahead.plus(more);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
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
