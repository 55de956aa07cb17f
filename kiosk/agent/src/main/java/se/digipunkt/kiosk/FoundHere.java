package se.digipunkt.kiosk;

import jakarta.inject.Singleton;

import se.digipunkt.kiosk.device.Controls;
import se.digipunkt.kiosk.device.Device;

import java.time.Clock;

/// What the machine tells of itself just now.
@Singleton
record FoundHere(Device device, Controls controls, Clock clock) {

    KioskHealth.Found now() {
        return new KioskHealth.Found(device.clockState(clock.instant()), controls.health());
    }
}
