package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class DeskAccessOnPostgresTest extends DeskAccessContract {

    DeskAccessOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
