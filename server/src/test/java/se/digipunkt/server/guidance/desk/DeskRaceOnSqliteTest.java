package se.digipunkt.server.guidance.desk;

import se.digipunkt.server.TestDatabase;

final class DeskRaceOnSqliteTest extends DeskRaceContract {

    DeskRaceOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
