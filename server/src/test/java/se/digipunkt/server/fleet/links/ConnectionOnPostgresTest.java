package se.digipunkt.server.fleet.links;

import se.digipunkt.server.TestDatabase;

final class ConnectionOnPostgresTest extends ConnectionContract {

    ConnectionOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
