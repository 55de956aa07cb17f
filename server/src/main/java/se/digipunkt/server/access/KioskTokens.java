package se.digipunkt.server.access;

import java.util.Optional;

/// Knows the tokens of kiosks. Implemented by `fleet`. Called for each request of a kiosk, off the
/// event loop and outside a transaction.
public interface KioskTokens {

    /// @param tokenHash SHA-256 of the token, see [Sha256]
    /// @return the kiosk's id; empty for a token that no kiosk has
    Optional<String> kioskOf(String tokenHash);
}
