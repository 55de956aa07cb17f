package se.digipunkt.server.fleet.daily;

import se.digipunkt.server.TestDatabase;

final class ThinningOnPostgresTest extends ThinningContract {

    ThinningOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
