package se.digipunkt.server.fleet.kiosks;

import java.time.Instant;

/// What is told once.
sealed interface SecretView {

    /// @param server our address as the reader's browser knows it
    record Code(String code, String placeName, Instant expires, String server)
            implements SecretView {}

    record Pin(String pin, String placeName, String kiosk) implements SecretView {}
}
