package se.digipunkt.server.places;

import se.digipunkt.server.TestDatabase;

final class HoursChangesOnPostgresTest extends HoursChangesContract {

    HoursChangesOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
