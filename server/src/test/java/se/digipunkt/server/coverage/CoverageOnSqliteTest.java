package se.digipunkt.server.coverage;

import se.digipunkt.server.TestDatabase;

final class CoverageOnSqliteTest extends CoverageContract {

    CoverageOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
