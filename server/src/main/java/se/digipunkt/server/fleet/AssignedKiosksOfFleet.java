package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import se.digipunkt.server.fleet.evidence.AssignedKiosk;
import se.digipunkt.server.fleet.evidence.AssignedKiosks;

import java.util.List;
import java.util.Optional;

/// Lets the evidence know which kiosks are where: a kiosk is of one place from its enrolment until
/// it is taken out of use, and a device that moves is enrolled anew.
@Singleton
final class AssignedKiosksOfFleet implements AssignedKiosks {

    private final KioskTable kiosks;

    AssignedKiosksOfFleet(KioskTable kiosks) {
        this.kiosks = kiosks;
    }

    @Override
    public List<AssignedKiosk> at(String place) {
        return kiosks.listOf(place).stream().map(AssignedKiosksOfFleet::assigned).toList();
    }

    @Override
    public Optional<AssignedKiosk> find(String id) {
        return kiosks.findById(id).map(AssignedKiosksOfFleet::assigned);
    }

    private static AssignedKiosk assigned(Kiosk kiosk) {
        return new AssignedKiosk(
                kiosk.id(), kiosk.place(), kiosk.enrolled(), kiosk.revoked(), kiosk.lastHeard());
    }
}
