package se.digipunkt.server.guidance.exports;

import se.digipunkt.server.TestDatabase;

final class ExportsOnSqliteTest extends ExportsContract {

    ExportsOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
