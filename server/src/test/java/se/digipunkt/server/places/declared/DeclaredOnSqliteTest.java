package se.digipunkt.server.places.declared;

import se.digipunkt.server.TestDatabase;

final class DeclaredOnSqliteTest extends DeclaredContract {

    DeclaredOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
