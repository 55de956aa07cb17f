package se.digipunkt.server.fleet.daily;

import se.digipunkt.server.TestDatabase;

final class AvailabilityOnPostgresTest extends AvailabilityContract {

    AvailabilityOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
