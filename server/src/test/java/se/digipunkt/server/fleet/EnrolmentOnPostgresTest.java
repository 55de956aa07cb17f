package se.digipunkt.server.fleet;

import se.digipunkt.server.TestDatabase;

final class EnrolmentOnPostgresTest extends EnrolmentContract {

    EnrolmentOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
