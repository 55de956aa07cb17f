package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class GuidanceLogOnSqliteTest extends GuidanceLogContract {

    GuidanceLogOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
