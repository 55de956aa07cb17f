package se.digipunkt.server.places;

import se.digipunkt.server.TestDatabase;

final class ManyPointsOnSqliteTest extends ManyPointsContract {

    ManyPointsOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
