package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class DeskPutBackOnSqliteTest extends DeskPutBackContract {

    DeskPutBackOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
