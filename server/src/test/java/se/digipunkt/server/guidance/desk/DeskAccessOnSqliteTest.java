package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class DeskAccessOnSqliteTest extends DeskAccessContract {

    DeskAccessOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
