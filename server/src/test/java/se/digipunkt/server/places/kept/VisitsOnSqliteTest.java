package se.digipunkt.server.places.kept;

import se.digipunkt.server.TestDatabase;

final class VisitsOnSqliteTest extends VisitsContract {

    VisitsOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
