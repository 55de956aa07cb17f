package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class CoarseningOnPostgresTest extends CoarseningContract {

    CoarseningOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
