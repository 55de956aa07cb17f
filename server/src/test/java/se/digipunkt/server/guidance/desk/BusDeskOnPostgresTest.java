package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class BusDeskOnPostgresTest extends BusDeskContract {

    BusDeskOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
