package se.digipunkt.server.places;

import se.digipunkt.server.TestDatabase;

final class ArchiveOnPostgresTest extends ArchiveContract {

    ArchiveOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
