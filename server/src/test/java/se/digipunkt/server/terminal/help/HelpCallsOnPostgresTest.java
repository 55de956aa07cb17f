package se.digipunkt.server.terminal.help;

import se.digipunkt.server.TestDatabase;

final class HelpCallsOnPostgresTest extends HelpCallsContract {

    HelpCallsOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
