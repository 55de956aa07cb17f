package se.digipunkt.server.intake;

import se.digipunkt.server.TestDatabase;

final class MovedEntriesOnPostgresTest extends MovedEntriesContract {

    MovedEntriesOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
