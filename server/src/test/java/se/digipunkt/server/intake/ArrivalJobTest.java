package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import javax.sql.DataSource;

final class ArrivalJobTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void ofAnEntryThatIsCountedOnlyTheDayOfItsArrivalIsKept(TestDatabase database)
            throws SQLException {
        Map<String, Object> settings =
                Map.of("test.clock", "true", "digipunkt.retry-at-start", false);
        try (RunningServer server = RunningServer.on(database, settings)) {
            server.post(
                    "/api/v1/points",
                    """
                    {"id": "svp-harads", "name": "Harads", "kinds": ["village-point"],
                     "municipality": "2582"}
                    """,
                    server.admin());
            PretendKiosk kiosk = PretendKiosk.enrolled(server, "svp-harads");
            Instant now = server.bean(TestClock.class).instant();
            String day = "2026-11-19";
            kiosk.sync(
                    1,
                    PretendKiosk.tap(1, "e-id").put("precision", "day").put("day", day),
                    PretendKiosk.tap(2, "of-a-later-list").put("precision", "day").put("day", day));

            server.bean(TestClock.class).forward(Duration.ofDays(35));
            server.bean(ArrivalJob.class).run();
            assertThat(received(server, kiosk, 1)).as("not yet").isEqualTo(now);

            server.bean(TestClock.class).forward(Duration.ofDays(1));
            server.bean(ArrivalJob.class).run();
            assertThat(received(server, kiosk, 1)).isEqualTo(now.truncatedTo(ChronoUnit.DAYS));
            assertThat(received(server, kiosk, 2)).as("set aside").isEqualTo(now);
        }
    }

    private static Instant received(RunningServer server, PretendKiosk kiosk, long seq)
            throws SQLException {
        DataSource pool = DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class));
        try (Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT received FROM journal_entry WHERE journal = ? AND seq ="
                                        + " ?")) {
            select.setString(1, kiosk.journal);
            select.setLong(2, seq);
            try (ResultSet found = select.executeQuery()) {
                assertThat(found.next()).isTrue();
                return Instant.ofEpochMilli(found.getLong(1));
            }
        }
    }
}
