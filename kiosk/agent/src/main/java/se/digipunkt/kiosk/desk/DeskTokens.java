package se.digipunkt.kiosk.desk;

import jakarta.inject.Singleton;

import java.security.SecureRandom;
import java.util.Base64;

/// Makes values that nobody can guess and that no two pages share.
@Singleton
final class DeskTokens {

    private static final int BYTES = 32;

    private final SecureRandom random;

    DeskTokens(SecureRandom random) {
        this.random = random;
    }

    /// 256 random bits in letters, digits, hyphens and underscores.
    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
