package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class DeskClosingOnPostgresTest extends DeskClosingContract {

    DeskClosingOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
