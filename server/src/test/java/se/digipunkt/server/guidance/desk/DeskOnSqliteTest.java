package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class DeskOnSqliteTest extends DeskContract {

    DeskOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
