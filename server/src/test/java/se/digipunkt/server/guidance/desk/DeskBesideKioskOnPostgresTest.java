package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class DeskBesideKioskOnPostgresTest extends DeskBesideKioskContract {

    DeskBesideKioskOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
