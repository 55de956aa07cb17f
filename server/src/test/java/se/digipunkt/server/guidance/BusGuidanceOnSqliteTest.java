package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class BusGuidanceOnSqliteTest extends BusGuidanceContract {

    BusGuidanceOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
