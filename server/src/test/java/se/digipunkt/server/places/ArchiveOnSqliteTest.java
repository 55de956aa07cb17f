package se.digipunkt.server.places;

import se.digipunkt.server.TestDatabase;

final class ArchiveOnSqliteTest extends ArchiveContract {

    ArchiveOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
