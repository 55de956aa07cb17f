package se.digipunkt.server.fleet.daily;

import se.digipunkt.server.TestDatabase;

final class CountedDaysOnPostgresTest extends CountedDaysContract {

    CountedDaysOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
