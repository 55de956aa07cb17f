package se.digipunkt.server.intake;

import se.digipunkt.server.TestDatabase;

final class ElsewhereOnPostgresTest extends ElsewhereContract {

    ElsewhereOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
