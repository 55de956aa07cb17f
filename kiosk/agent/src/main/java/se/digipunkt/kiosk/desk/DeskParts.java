package se.digipunkt.kiosk.desk;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import se.digipunkt.desk.DeskPage;

/// Puts the desk together.
@Factory
final class DeskParts {

    @Singleton
    DeskPage page() {
        return new DeskPage();
    }

    @Singleton
    PinTries tries(DeskSettings settings) {
        return new PinTries(settings.data().resolve("pin-tries.json"));
    }
}
