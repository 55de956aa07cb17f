package se.digipunkt.server.fleet.kiosks;

import se.digipunkt.server.TestDatabase;

final class KioskPageOnSqliteTest extends KioskPageContract {

    KioskPageOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
