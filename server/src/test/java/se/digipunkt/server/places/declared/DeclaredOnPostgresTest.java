package se.digipunkt.server.places.declared;

import se.digipunkt.server.TestDatabase;

final class DeclaredOnPostgresTest extends DeclaredContract {

    DeclaredOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
