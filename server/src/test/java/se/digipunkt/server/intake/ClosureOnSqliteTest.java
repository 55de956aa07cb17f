package se.digipunkt.server.intake;

import se.digipunkt.server.TestDatabase;

final class ClosureOnSqliteTest extends ClosureContract {

    ClosureOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
