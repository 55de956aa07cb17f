package se.digipunkt.server.fleet.daily;

import se.digipunkt.server.TestDatabase;

final class ThinningOnSqliteTest extends ThinningContract {

    ThinningOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
