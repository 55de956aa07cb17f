package se.digipunkt.server.fleet.kiosks;

import se.digipunkt.server.TestDatabase;

final class KioskPageOnPostgresTest extends KioskPageContract {

    KioskPageOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
