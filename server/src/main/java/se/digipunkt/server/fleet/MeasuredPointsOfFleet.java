package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.declared.MeasuredPoints;

/// Lets those who keep points know where a kiosk tells whether they were open.
@Singleton
final class MeasuredPointsOfFleet implements MeasuredPoints {

    private final KioskTable kiosks;

    MeasuredPointsOfFleet(KioskTable kiosks) {
        this.kiosks = kiosks;
    }

    @Override
    public boolean hasKiosk(String point) {
        return kiosks.list().stream()
                .anyMatch(kiosk -> kiosk.revoked() == null && kiosk.place().equals(point));
    }
}
