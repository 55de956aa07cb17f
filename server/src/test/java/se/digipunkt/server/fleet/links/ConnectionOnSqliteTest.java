package se.digipunkt.server.fleet.links;

import se.digipunkt.server.TestDatabase;

final class ConnectionOnSqliteTest extends ConnectionContract {

    ConnectionOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
