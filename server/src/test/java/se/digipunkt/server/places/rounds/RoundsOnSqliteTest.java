package se.digipunkt.server.places.rounds;

import se.digipunkt.server.TestDatabase;

final class RoundsOnSqliteTest extends RoundsContract {

    RoundsOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
