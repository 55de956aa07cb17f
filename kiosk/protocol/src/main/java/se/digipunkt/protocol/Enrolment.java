package se.digipunkt.protocol;

import org.jspecify.annotations.Nullable;

/// How a new kiosk gets its token.
public final class Enrolment {

    private Enrolment() {}

    /// @param code eight Crockford characters, hyphens and case of no account
    /// @param nonce random, made once by the kiosk and kept until it is enrolled: a repeat gives
    ///   the same kiosk
    public record Request(
            String code,
            String nonce,
            @Nullable String agentVersion,
            @Nullable Hardware hardware) {}

    public record Hardware(@Nullable String model, @Nullable String serial) {}

    /// @param token 256 random bits, shown here once
    public record Answer(String kioskId, String token, Settings settings) {}
}
