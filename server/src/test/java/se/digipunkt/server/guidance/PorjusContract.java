package se.digipunkt.server.guidance;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// A server with one village point, Porjus, and a clock that goes from Friday 2026-11-20 on as it
/// is told.
abstract class PorjusContract {

    /// Help with everything that a record can tell.
    static final String FULL =
            """
            {"errands": ["e-id"], "language": "ar", "ageBand": "65-79", "gender": "woman",
             "channel": "desk", "barrier": "language", "duration": "5-15"}
            """;

    private final TestDatabase database;
    RunningServer server;

    /// Of a session that has not ended.
    String admin;

    PorjusContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        admin = server.admin();
        server.post(
                "/api/v1/points",
                "{\"id\":\"porjus\",\"name\":\"Porjus\",\"kinds\":[\"village-point\"],\"municipality\":\"2510\"}",
                admin);
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    final void days(int days) {
        server.bean(TestClock.class).forward(Duration.ofDays(days));
        admin = server.admin();
    }

    final Instant now() {
        return server.bean(TestClock.class).instant();
    }
}
