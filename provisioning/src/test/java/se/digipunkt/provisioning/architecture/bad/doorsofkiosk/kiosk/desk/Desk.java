package se.digipunkt.provisioning.architecture.bad.doorsofkiosk.kiosk.desk;

import se.digipunkt.provisioning.architecture.bad.doorsofkiosk.kiosk.journal.Ledger;

final class Desk {
    long tap(Ledger behindTheDoor) {
        return behindTheDoor.append();
    }
}
