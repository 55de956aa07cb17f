package se.digipunkt.server.fleet.daily;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.fleet.evidence.Evidence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

/// Evidence of days that were counted long ago is forgotten, on both databases; the days stand.
abstract class ThinningContract {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final int HOURS_OF_900_DAYS = 900 * 24;

    private final TestDatabase database;
    private MeasuredPoint measured;

    ThinningContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        measured = new MeasuredPoint(database);
        measured.tellFriday();
    }

    @AfterEach
    final void stop() {
        measured.close();
    }

    private void nineHundredDaysLater() {
        measured.forward(Duration.ofDays(900));
        measured.sync(
                ProtocolJson.mapper().createObjectNode(),
                List.of(
                        MeasuredPoint.alive(HOURS_OF_900_DAYS + 2),
                        MeasuredPoint.alive(HOURS_OF_900_DAYS + 4)));
    }

    private long thin() {
        return measured.server().bean(ThinningJob.class).run();
    }

    private List<Integer> minutes(LocalDate day) {
        JsonNode item =
                measured.server()
                        .get(
                                "/api/v1/availability?scope=%s&from=%s&to=%s"
                                        .formatted(MeasuredPoint.POINT, day, day),
                                measured.server().admin())
                        .json()
                        .at("/items/0");
        return List.of(
                item.path("workingMinutes").asInt(),
                item.path("downMinutes").asInt(),
                item.path("unknownMinutes").asInt());
    }

    private void countAnew(LocalDate first, LocalDate last) {
        measured.server().bean(Evidence.class).makeDue(MeasuredPoint.POINT, first, last);
        measured.server().bean(AvailabilityJob.class).run();
    }

    private int told() throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(
                                        measured.server().bean(DataSource.class))
                                .getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM alive_told")) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    final void nothingIsForgottenThatIsYoung() throws SQLException {
        assertThat(thin()).isZero();
        assertThat(told()).isEqualTo(7);
    }

    @Test
    final void daysStandAsTheyWereCounted() throws SQLException {
        nineHundredDaysLater();
        LocalDate today = FRIDAY.plusDays(900);
        List<Integer> before = minutes(today);
        assertThat(before.get(0)).isEqualTo(120);

        assertThat(thin()).isEqualTo(5);

        assertThat(told()).isEqualTo(4);
        countAnew(FRIDAY, FRIDAY);
        assertThat(minutes(FRIDAY)).containsExactly(300, 60, 0);
        countAnew(FRIDAY.minusDays(3), today);
        assertThat(minutes(FRIDAY)).containsExactly(300, 60, 0);
        assertThat(minutes(today)).isEqualTo(before);
        assertThat(thin()).isZero();
    }
}
