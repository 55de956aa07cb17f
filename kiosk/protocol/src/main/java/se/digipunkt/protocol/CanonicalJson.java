package se.digipunkt.protocol;

import com.fasterxml.jackson.databind.JsonNode;

import org.erdtman.jcs.JsonCanonicalizer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One written form and one fingerprint of a JSON value, the same for every writer (RFC 8785).
public final class CanonicalJson {

    private CanonicalJson() {}

    /// SHA-256 of the canonical form, 64 hexadecimal digits. Two entries are the same when this is.
    public static String hash(JsonNode value) {
        return sha256(canonical(value));
    }

    /// A value that RFC 8785 cannot write (a number beyond a double) stands as it is: its text is
    /// the same whenever the same entry comes again, and that is all a fingerprint needs.
    private static byte[] canonical(JsonNode value) {
        String text = value.toString();
        try {
            return new JsonCanonicalizer(text).getEncodedUTF8();
        } catch (IOException outsideTheStandard) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /// SHA-256 as 64 hexadecimal digits.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
