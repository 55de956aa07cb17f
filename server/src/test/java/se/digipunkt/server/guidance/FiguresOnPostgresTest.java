package se.digipunkt.server.guidance;

import se.digipunkt.server.TestDatabase;

final class FiguresOnPostgresTest extends FiguresContract {

    FiguresOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
