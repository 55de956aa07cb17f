package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class DeskBesideKioskOnSqliteTest extends DeskBesideKioskContract {

    DeskBesideKioskOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
