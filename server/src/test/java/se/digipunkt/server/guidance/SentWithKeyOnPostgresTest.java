package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class SentWithKeyOnPostgresTest extends SentWithKeyContract {

    SentWithKeyOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
