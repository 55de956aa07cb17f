package se.digipunkt.server.guidance.sheet;

import se.digipunkt.server.TestDatabase;

final class TallySheetOnPostgresTest extends TallySheetContract {

    TallySheetOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
