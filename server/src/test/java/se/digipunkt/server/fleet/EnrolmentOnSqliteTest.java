package se.digipunkt.server.fleet;

import se.digipunkt.server.TestDatabase;

final class EnrolmentOnSqliteTest extends EnrolmentContract {

    EnrolmentOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
