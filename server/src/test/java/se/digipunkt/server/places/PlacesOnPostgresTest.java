package se.digipunkt.server.places;

import se.digipunkt.server.TestDatabase;

final class PlacesOnPostgresTest extends PlacesContract {

    PlacesOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
