package se.digipunkt.server.access;

import se.digipunkt.server.TestDatabase;

final class UserOnSqliteTest extends UserContract {

    UserOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
