package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class DeskOnPostgresTest extends DeskContract {

    DeskOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
