package se.digipunkt.server.terminal.help;

import se.digipunkt.server.TestDatabase;

final class HelpCallsOnSqliteTest extends HelpCallsContract {

    HelpCallsOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
