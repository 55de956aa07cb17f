package se.digipunkt.kiosk.terminal;

/// Whether sites can be visited now, as far as the kiosk knows.
@FunctionalInterface
public interface SiteReach {

    /// False while it is known that the kiosk has no connection.
    boolean isOnline();
}
