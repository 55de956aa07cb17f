package se.digipunkt.server.access;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;

import jakarta.inject.Singleton;

/// Hundreds of tests sign in: at the real cost they would do little else. Only for servers that
/// start inside a test; programs started by tests have the real cost.
@Factory
@Requires(env = Environment.TEST)
final class LightPasswordCost {

    @Singleton
    @Replaces(value = PasswordCost.class, factory = PasswordCost.Made.class)
    PasswordCost light() {
        return new PasswordCost(64, 1);
    }
}
