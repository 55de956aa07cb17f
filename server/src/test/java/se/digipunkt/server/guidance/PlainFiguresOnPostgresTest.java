package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class PlainFiguresOnPostgresTest extends PlainFiguresContract {

    PlainFiguresOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
