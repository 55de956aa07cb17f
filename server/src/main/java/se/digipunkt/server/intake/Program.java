package se.digipunkt.server.intake;

import io.micronaut.context.annotation.Value;

import jakarta.inject.Singleton;

import se.digipunkt.server.guidance.Guidance;

/// Which program tries to count an entry: its version and that of its errand list. A set-aside
/// entry is tried again by another one.
///
/// @param name for example `0.1.0/1`
@Singleton
record Program(String name) {

    @jakarta.inject.Inject
    Program(@Value("${digipunkt.version}") String version, Guidance guidance) {
        this(version + "/" + guidance.errandList().version());
    }
}
