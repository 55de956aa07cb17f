package se.digipunkt.server.intake;

import se.digipunkt.server.TestDatabase;

final class SettingsOnSqliteTest extends SettingsContract {

    SettingsOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
