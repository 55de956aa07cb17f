package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class DeskRaceOnPostgresTest extends DeskRaceContract {

    DeskRaceOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
