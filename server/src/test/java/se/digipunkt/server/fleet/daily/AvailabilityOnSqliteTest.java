package se.digipunkt.server.fleet.daily;

import se.digipunkt.server.TestDatabase;

final class AvailabilityOnSqliteTest extends AvailabilityContract {

    AvailabilityOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
