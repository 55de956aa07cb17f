package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class LaterAnchorOnPostgresTest extends LaterAnchorContract {

    LaterAnchorOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
