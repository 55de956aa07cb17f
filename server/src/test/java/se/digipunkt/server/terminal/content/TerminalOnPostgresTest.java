package se.digipunkt.server.terminal.content;

import se.digipunkt.server.TestDatabase;

final class TerminalOnPostgresTest extends TerminalContract {

    TerminalOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
