package se.digipunkt.server.access;

import se.digipunkt.server.TestDatabase;

final class UserOnPostgresTest extends UserContract {

    UserOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
