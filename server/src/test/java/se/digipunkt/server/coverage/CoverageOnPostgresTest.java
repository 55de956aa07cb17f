package se.digipunkt.server.coverage;

import se.digipunkt.server.TestDatabase;

final class CoverageOnPostgresTest extends CoverageContract {

    CoverageOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
