package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class DeskClosingOnSqliteTest extends DeskClosingContract {

    DeskClosingOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
