package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class CoarseningOnSqliteTest extends CoarseningContract {

    CoarseningOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
