package se.digipunkt.server.places.kept;

import se.digipunkt.server.TestDatabase;

final class VisitsOnPostgresTest extends VisitsContract {

    VisitsOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
