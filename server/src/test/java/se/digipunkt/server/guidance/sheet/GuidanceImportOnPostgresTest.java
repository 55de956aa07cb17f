package se.digipunkt.server.guidance.sheet;

import se.digipunkt.server.TestDatabase;

final class GuidanceImportOnPostgresTest extends GuidanceImportContract {

    GuidanceImportOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
