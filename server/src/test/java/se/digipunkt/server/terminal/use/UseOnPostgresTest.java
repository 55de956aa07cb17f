package se.digipunkt.server.terminal.use;

import se.digipunkt.server.TestDatabase;

final class UseOnPostgresTest extends UseContract {

    UseOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
