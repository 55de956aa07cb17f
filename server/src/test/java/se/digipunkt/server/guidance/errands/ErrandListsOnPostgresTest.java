package se.digipunkt.server.guidance.errands;

import se.digipunkt.server.TestDatabase;

final class ErrandListsOnPostgresTest extends ErrandListsContract {

    ErrandListsOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
