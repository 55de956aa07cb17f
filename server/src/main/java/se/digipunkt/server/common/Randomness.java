package se.digipunkt.server.common;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

/// Makes what must not be guessed and what must be unique. The only place that does.
public final class Randomness {

    /// Crockford's base 32: no I, L, O or U, so that a code can be read aloud.
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random;
    private final Clock clock;

    public Randomness(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /// 256 random bits as 43 characters of base64url.
    public String token() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Random characters of Crockford's base 32, five bits each.
    public String crockford(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        return code.toString();
    }

    /// Random decimal digits.
    public String digits(int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /// Any number: no other is the same.
    public long number() {
        return random.nextLong();
    }

    /// A UUID whose order is the order of time (RFC 9562, version 7): rows lie in the order they
    /// came.
    public String id() {
        long millis = clock.millis();
        long high = millis << 16 | 0x7000L | random.nextInt(1 << 12);
        long low = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
