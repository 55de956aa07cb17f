package se.digipunkt.server.places;

import se.digipunkt.server.TestDatabase;

final class PromisesOnSqliteTest extends PromisesContract {

    PromisesOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
