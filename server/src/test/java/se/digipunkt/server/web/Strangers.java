package se.digipunkt.server.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.util.Optional;

/// Stands in where `access` and `places` are not part of the program under test: nobody is signed
/// in, nothing is sample data.
@Factory
final class Strangers {

    @Singleton
    @Requires(missingBeans = SignedIn.class)
    SignedIn nobody() {
        return request -> Optional.empty();
    }

    @Singleton
    @Requires(missingBeans = SampleData.class)
    SampleData none() {
        return () -> false;
    }
}
