package se.digipunkt.server.intake;

import se.digipunkt.server.TestDatabase;

final class SyncOnSqliteTest extends SyncContract {

    SyncOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
