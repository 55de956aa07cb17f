package se.digipunkt.server.places;

import se.digipunkt.server.TestDatabase;

final class PromisesOnPostgresTest extends PromisesContract {

    PromisesOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
