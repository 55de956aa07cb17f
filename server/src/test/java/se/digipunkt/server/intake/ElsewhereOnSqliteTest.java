package se.digipunkt.server.intake;

import se.digipunkt.server.TestDatabase;

final class ElsewhereOnSqliteTest extends ElsewhereContract {

    ElsewhereOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
