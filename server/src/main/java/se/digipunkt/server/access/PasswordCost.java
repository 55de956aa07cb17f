package se.digipunkt.server.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Randomness;

/// What each guess at a stolen password costs: Argon2id with one lane.
///
/// @param kibibytes memory
/// @param passes over that memory
record PasswordCost(int kibibytes, int passes) {

    /// OWASP's Password Storage Cheat Sheet: 19 MiB, two passes.
    static final PasswordCost OWASP = new PasswordCost(19_456, 2);

    private static final int BYTES = 32;

    Argon2Function argon2id() {
        return Argon2Function.getInstance(kibibytes, passes, 1, BYTES, Argon2.ID);
    }

    /// A hash at this cost that belongs to no password: checking against it takes as long as any.
    String ofNoPassword(Randomness randomness) {
        String salt = randomness.token().replace('-', '+').replace('_', '/');
        String hash = randomness.token().replace('-', '+').replace('_', '/');
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s".formatted(kibibytes, passes, salt, hash);
    }

    @Factory
    static final class Made {

        @Bean
        @Singleton
        PasswordCost cost() {
            return OWASP;
        }
    }
}
