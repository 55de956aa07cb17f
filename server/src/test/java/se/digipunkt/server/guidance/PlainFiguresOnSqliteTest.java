package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class PlainFiguresOnSqliteTest extends PlainFiguresContract {

    PlainFiguresOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
