package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class SentWithKeyOnSqliteTest extends SentWithKeyContract {

    SentWithKeyOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
