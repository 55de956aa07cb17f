package se.digipunkt.kiosk.settings;

/// Who the kiosk is to the server. The token is a secret.
///
/// @param server base URL of the server that enrolled it
public record Identity(String kioskId, String token, String server) {

    @Override
    public String toString() {
        return "kiosk " + kioskId + " of " + server;
    }
}
