package se.digipunkt.server.guidance.sheet;

import se.digipunkt.server.TestDatabase;

final class TallySheetOnSqliteTest extends TallySheetContract {

    TallySheetOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
