package se.digipunkt.server.terminal.content;

import se.digipunkt.server.TestDatabase;

final class TerminalOnSqliteTest extends TerminalContract {

    TerminalOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
