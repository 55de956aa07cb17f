package se.digipunkt.server.intake;

import se.digipunkt.server.TestDatabase;

final class ClosureOnPostgresTest extends ClosureContract {

    ClosureOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
