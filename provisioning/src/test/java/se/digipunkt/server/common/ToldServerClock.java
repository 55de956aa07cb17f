package se.digipunkt.server.common;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;

import jakarta.inject.Singleton;

import se.digipunkt.provisioning.journey.ToldClock;

import java.time.Clock;

/// Gives a server the time of the test that has started it with these classes in front.
@Factory
final class ToldServerClock {

    @Singleton
    @Replaces(value = Clock.class, factory = Commons.class)
    Clock clock() {
        return ToldClock.given();
    }
}
