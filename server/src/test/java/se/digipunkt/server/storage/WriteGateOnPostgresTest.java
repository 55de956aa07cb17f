package se.digipunkt.server.storage;

import se.digipunkt.server.TestDatabase;

final class WriteGateOnPostgresTest extends WriteGateContract {

    WriteGateOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
