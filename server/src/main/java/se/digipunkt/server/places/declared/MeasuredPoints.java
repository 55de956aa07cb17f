package se.digipunkt.server.places.declared;

/// Tells which points have a kiosk: that tells itself whether they were open.
public interface MeasuredPoints {

    boolean hasKiosk(String point);
}
