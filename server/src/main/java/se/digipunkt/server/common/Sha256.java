package se.digipunkt.server.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// How a random secret is kept: as its SHA-256. A token of 256 random bits has no pattern that a
/// dictionary could guess, and a code lives for days and has few tries: neither needs a slow hash.
public final class Sha256 {

    private Sha256() {}

    /// SHA-256 of the text in UTF-8, in 64 hexadecimal digits.
    public static String of(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
