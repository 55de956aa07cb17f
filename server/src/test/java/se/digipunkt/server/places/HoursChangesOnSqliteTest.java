package se.digipunkt.server.places;

import se.digipunkt.server.TestDatabase;

final class HoursChangesOnSqliteTest extends HoursChangesContract {

    HoursChangesOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
