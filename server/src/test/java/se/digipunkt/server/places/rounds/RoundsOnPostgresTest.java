package se.digipunkt.server.places.rounds;

import se.digipunkt.server.TestDatabase;

final class RoundsOnPostgresTest extends RoundsContract {

    RoundsOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
