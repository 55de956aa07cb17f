package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class DeskPutBackOnPostgresTest extends DeskPutBackContract {

    DeskPutBackOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
