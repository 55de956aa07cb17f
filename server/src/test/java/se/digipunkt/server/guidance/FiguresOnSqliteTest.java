package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class FiguresOnSqliteTest extends FiguresContract {

    FiguresOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
