package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class BusDeskOnSqliteTest extends BusDeskContract {

    BusDeskOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
