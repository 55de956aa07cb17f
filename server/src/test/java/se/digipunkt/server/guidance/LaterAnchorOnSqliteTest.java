package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class LaterAnchorOnSqliteTest extends LaterAnchorContract {

    LaterAnchorOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
