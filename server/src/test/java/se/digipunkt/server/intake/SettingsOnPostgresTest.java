package se.digipunkt.server.intake;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestDatabase;

final class SettingsOnPostgresTest extends SettingsContract {

    SettingsOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }

    @Test
    void aChangeByAnotherServerIsToldAtTheNextSync() {
        assertTwoServersTellTheSame();
    }
}
