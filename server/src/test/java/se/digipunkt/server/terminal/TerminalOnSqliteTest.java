package se.digipunkt.server.terminal;

import se.digipunkt.server.TestDatabase;

final class TerminalOnSqliteTest extends TerminalContract {

    TerminalOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
