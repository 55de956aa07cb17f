package se.digipunkt.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// How an opaque token of 256 random bits is kept: as its SHA-256. A token has no pattern that a
/// dictionary could guess, so that it needs no slow hash.
public final class Tokens {

    private Tokens() {}

    /// SHA-256 in 64 hexadecimal digits.
    public static String hash(String token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
