package se.digipunkt.server.guidance.exports;

import se.digipunkt.server.TestDatabase;

final class ExportsOnPostgresTest extends ExportsContract {

    ExportsOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
