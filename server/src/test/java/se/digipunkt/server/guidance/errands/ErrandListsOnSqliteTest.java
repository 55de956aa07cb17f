package se.digipunkt.server.guidance.errands;

import se.digipunkt.server.TestDatabase;

final class ErrandListsOnSqliteTest extends ErrandListsContract {

    ErrandListsOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
