package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.intake.PretendKiosk.entry;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.TwoTransactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// A kiosk's batch and somebody's change of a place wait for each other, which PostgreSQL ends by
/// giving one up.
final class CollisionTest {

    /// The database gives up whoever has waited this long first: the second, also on a machine that
    /// is slow to see that it waits.
    private static final Map<String, Object> PATIENT =
            Map.of(
                    "test.clock",
                    "true",
                    "datasources.default.connection-init-sql",
                    "SET deadlock_timeout = '5s'");

    private static final String MORE_PATIENCE = "SET LOCAL deadlock_timeout = '60s'";

    @Test
    void aBatchThatTheDatabaseGaveUpIsDoneAgainAndNothingIsSetAside() throws ExecutionException {
        try (RunningServer server = RunningServer.on(TestDatabase.POSTGRES, PATIENT);
                TwoTransactions two = new TwoTransactions(server.bean(ApplicationContext.class))) {
            point(server, server.admin());
            PretendKiosk kiosk = PretendKiosk.enrolled(server, "vp-harads");

            var answer =
                    two.meet(
                            () ->
                                    run(
                                            server,
                                            MORE_PATIENCE,
                                            "UPDATE place_change_count SET changes = changes + 1"),
                            () ->
                                    kiosk.sync(
                                            1,
                                            entry(1, "clock-anchor")
                                                    .put("utc", "2026-11-20T08:59:50Z")
                                                    .put("source", "ntp")
                                                    .put("uncertaintyMillis", 10),
                                            entry(2, "closure")
                                                    .put("what", "both")
                                                    .put("from", "2026-11-20T09:00:00Z")
                                                    .put("to", "2026-11-20T23:00:00Z")
                                                    .put("reason", "weather")),
                            () -> run(server, "UPDATE kiosk SET unsent = 1"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("setAside").asLong()).isZero();
            assertThat(
                            server.get("/api/v1/points/vp-harads/exceptions", server.admin())
                                    .json()
                                    .path("items"))
                    .hasSize(1);
        }
    }

    @Test
    void whoChangesAPlaceAndIsGivenUpIsAskedToTryAgain() throws ExecutionException {
        try (RunningServer server = RunningServer.on(TestDatabase.POSTGRES, PATIENT);
                TwoTransactions two = new TwoTransactions(server.bean(ApplicationContext.class))) {
            String admin = server.admin();
            point(server, admin);

            var answer =
                    two.meet(
                            () ->
                                    run(
                                            server,
                                            MORE_PATIENCE,
                                            "UPDATE place_change_count SET changes = changes + 1"),
                            () -> server.post("/api/v1/points/vp-harads/archival", "", admin),
                            () -> run(server, "UPDATE place SET name = 'Harads by'"));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.slug()).isEqualTo("collided");
        }
    }

    private static void point(RunningServer server, String admin) {
        server.post(
                "/api/v1/points",
                """
                {"id": "vp-harads", "name": "Harads", "kinds": ["village-point"],
                 "municipality": "2582", "openingHours": "Mo-Su 10:00-16:00"}
                """,
                admin);
    }

    /// In the running transaction.
    private static void run(RunningServer server, String... statements) {
        @SuppressWarnings("unchecked")
        TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
        try (Statement statement = transactions.getConnection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
