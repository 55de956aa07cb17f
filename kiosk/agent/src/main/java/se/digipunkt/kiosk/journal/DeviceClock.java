package se.digipunkt.kiosk.journal;

/// Tells the moment, as far as the device can know it.
@FunctionalInterface
public interface DeviceClock {

    Moment now();
}
