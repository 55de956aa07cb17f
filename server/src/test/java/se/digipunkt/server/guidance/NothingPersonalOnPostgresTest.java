package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class NothingPersonalOnPostgresTest extends NothingPersonalContract {

    NothingPersonalOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
