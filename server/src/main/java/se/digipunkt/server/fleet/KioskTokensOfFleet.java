package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.KioskTokens;

import java.util.Optional;

/// Lets sign-in know a kiosk by the hash of its token.
@Singleton
final class KioskTokensOfFleet implements KioskTokens {

    private final Enrolments enrolments;

    KioskTokensOfFleet(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public Optional<String> kioskOf(String tokenHash) {
        return enrolments.kioskOf(tokenHash);
    }
}
