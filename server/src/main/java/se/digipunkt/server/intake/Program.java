package se.digipunkt.server.intake;

import io.micronaut.context.annotation.Value;

import jakarta.inject.Singleton;

import se.digipunkt.server.guidance.Guidance;

/// Which program tries to count an entry. A set-aside entry is tried again by another one.
@Singleton
final class Program {

    private final String version;
    private final Guidance guidance;

    Program(@Value("${digipunkt.version}") String version, Guidance guidance) {
        this.version = version;
        this.guidance = guidance;
    }

    /// Its version and that of the errand list in force, for example `0.1.0/1`.
    String name() {
        return version + "/" + guidance.errandList().version();
    }
}
