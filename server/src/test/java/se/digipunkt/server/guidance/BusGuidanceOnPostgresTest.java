package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class BusGuidanceOnPostgresTest extends BusGuidanceContract {

    BusGuidanceOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
