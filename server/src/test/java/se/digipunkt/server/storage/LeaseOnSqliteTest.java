package se.digipunkt.server.storage;

import se.digipunkt.server.TestDatabase;

final class LeaseOnSqliteTest extends LeaseContract {

    LeaseOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
