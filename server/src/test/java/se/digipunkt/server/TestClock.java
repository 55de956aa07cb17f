package se.digipunkt.server;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Stands still until the test moves it. Used where the setting `test.clock` is given; begins where
/// `test.clock-at` says.
@Singleton
@Replaces(Clock.class)
@Requires(property = "test.clock")
public final class TestClock extends Clock {

    private Instant now;

    TestClock(@Property(name = "test.clock-at", defaultValue = "2026-11-20T09:07:00Z") String at) {
        this.now = Instant.parse(at);
    }

    public synchronized void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
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
