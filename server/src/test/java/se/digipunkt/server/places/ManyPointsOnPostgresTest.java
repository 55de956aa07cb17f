package se.digipunkt.server.places;

import se.digipunkt.server.TestDatabase;

final class ManyPointsOnPostgresTest extends ManyPointsContract {

    ManyPointsOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
