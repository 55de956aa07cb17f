package se.digipunkt.server.places;

import se.digipunkt.server.TestDatabase;

final class PlacesOnSqliteTest extends PlacesContract {

    PlacesOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
