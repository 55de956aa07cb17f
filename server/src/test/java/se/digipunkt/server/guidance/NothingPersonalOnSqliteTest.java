package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class NothingPersonalOnSqliteTest extends NothingPersonalContract {

    NothingPersonalOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
