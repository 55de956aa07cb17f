package se.digipunkt.server.storage;

import se.digipunkt.server.TestDatabase;

final class LeaseOnPostgresTest extends LeaseContract {

    LeaseOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
