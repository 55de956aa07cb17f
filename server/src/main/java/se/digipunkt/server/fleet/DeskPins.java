package se.digipunkt.server.fleet;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Randomness;

/// PINs for the kiosks' desks: six digits, Argon2id. The hash is light enough for a Raspberry Pi 3.
@Singleton
final class DeskPins {

    private static final Argon2Function HASH =
            Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private final Randomness randomness;

    DeskPins(Randomness randomness) {
        this.randomness = randomness;
    }

    Made make() {
        String pin = randomness.digits(6);
        return new Made(pin, Password.hash(pin).addRandomSalt(16).with(HASH).getResult());
    }

    record Made(String pin, String hash) {}
}
