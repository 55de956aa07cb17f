package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class GuidanceLogOnPostgresTest extends GuidanceLogContract {

    GuidanceLogOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
