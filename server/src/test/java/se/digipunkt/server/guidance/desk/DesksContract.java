package se.digipunkt.server.guidance.desk;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.util.Map;

/// Desks on one server for all tests of a class, from Friday 2026-11-20 10:07 on; each test has
/// places of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DesksContract {

    private final TestDatabase database;
    RunningServer server;
    String admin;
    Desks desks;

    DesksContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        admin = server.admin();
        desks = new Desks(server, admin);
    }

    @AfterAll
    final void stop() {
        server.close();
    }
}
