package se.digipunkt.server.common;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.security.SecureRandom;
import java.time.Clock;

/// The clock and the randomness that everything else is given.
@Factory
final class Commons {

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    Randomness randomness(Clock clock) {
        return new Randomness(new SecureRandom(), clock);
    }
}
