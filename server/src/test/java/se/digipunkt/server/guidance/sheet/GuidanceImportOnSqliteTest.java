package se.digipunkt.server.guidance.sheet;

import se.digipunkt.server.TestDatabase;

final class GuidanceImportOnSqliteTest extends GuidanceImportContract {

    GuidanceImportOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
