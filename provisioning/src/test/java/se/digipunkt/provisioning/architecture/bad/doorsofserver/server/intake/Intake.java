package se.digipunkt.provisioning.architecture.bad.doorsofserver.server.intake;

import se.digipunkt.provisioning.architecture.bad.doorsofserver.server.fleet.Enrolments;

final class Intake {
    String enrol(Enrolments behindTheDoor) {
        return behindTheDoor.code();
    }
}
