package se.digipunkt.server.intake;

import se.digipunkt.server.TestDatabase;

final class SyncOnPostgresTest extends SyncContract {

    SyncOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
