package se.digipunkt.server.intake;

import se.digipunkt.server.TestDatabase;

final class MovedEntriesOnSqliteTest extends MovedEntriesContract {

    MovedEntriesOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
