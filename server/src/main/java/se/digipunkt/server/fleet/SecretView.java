package se.digipunkt.server.fleet;

import java.time.Instant;

/// What is told once.
sealed interface SecretView {

    record Code(String code, String placeName, Instant expires) implements SecretView {}

    record Pin(String pin, String placeName, String kiosk) implements SecretView {}
}
