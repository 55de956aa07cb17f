package se.digipunkt.server.fleet.daily;

import se.digipunkt.server.TestDatabase;

final class CountedDaysOnSqliteTest extends CountedDaysContract {

    CountedDaysOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
