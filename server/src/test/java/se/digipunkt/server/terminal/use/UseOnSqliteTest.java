package se.digipunkt.server.terminal.use;

import se.digipunkt.server.TestDatabase;

final class UseOnSqliteTest extends UseContract {

    UseOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
