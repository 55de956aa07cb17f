package se.digipunkt.server.storage;

import se.digipunkt.server.TestDatabase;

final class WriteGateOnSqliteTest extends WriteGateContract {

    WriteGateOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
