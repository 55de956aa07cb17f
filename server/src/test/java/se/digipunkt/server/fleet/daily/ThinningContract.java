package se.digipunkt.server.fleet.daily;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

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
import java.util.UUID;

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
        return count("alive_told");
    }

    private int count(String table) throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(
                                        measured.server().bean(DataSource.class))
                                .getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
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

    /// A card lay in a drawer with what it knew of Saturday.
    @Test
    final void whatComesOfADayLaterIsCountedAllTheSame() {
        measured.forward(Duration.ofDays(900));
        measured.server().bean(AvailabilityJob.class).run();
        assertThat(thin()).isEqualTo(5);
        assertThat(minutes(FRIDAY.plusDays(1))).containsExactly(0, 0, 360);

        measured.sync(
                ProtocolJson.mapper().createObjectNode(),
                List.of(
                        MeasuredPoint.alive(25),
                        MeasuredPoint.alive(26),
                        MeasuredPoint.alive(29),
                        MeasuredPoint.alive(30)));

        assertThat(minutes(FRIDAY.plusDays(1))).containsExactly(240, 120, 0);
        assertThat(minutes(FRIDAY)).containsExactly(300, 60, 0);
    }

    private static ObjectNode of(String boot, ObjectNode entry) {
        return entry.put("boot", boot);
    }

    /// Between what is left of Friday nothing is told, and nothing was: a boot of unknown time.
    @Test
    final void silenceBetweenWhatIsLeftProvesNothing() {
        LocalDate saturday = FRIDAY.plusDays(1);
        measured.forward(Duration.ofDays(2));
        String unknown = UUID.randomUUID().toString();
        String later = UUID.randomUUID().toString();
        measured.sync(
                ProtocolJson.mapper().createObjectNode(),
                List.of(
                        MeasuredPoint.alive(25),
                        of(unknown, MeasuredPoint.alive(0)),
                        of(later, MeasuredPoint.entry("clock-anchor", Duration.ZERO))
                                .put("utc", "2026-11-21T13:00:00Z")
                                .put("source", "ntp")
                                .put("uncertaintyMillis", 10),
                        of(later, MeasuredPoint.alive(0)),
                        of(later, MeasuredPoint.alive(1))));
        assertThat(minutes(saturday)).containsExactly(180, 0, 180);
        measured.forward(Duration.ofDays(900));
        measured.server().bean(AvailabilityJob.class).run();
        assertThat(thin()).isEqualTo(9);

        countAnew(saturday, saturday);

        assertThat(minutes(saturday)).containsExactly(180, 0, 180);
    }

    @Test
    final void aPlaceThatWaitsHoldsUpNoOther() {
        nineHundredDaysLater();
        measured.server().bean(Evidence.class).makeDue("svp-annan", FRIDAY, FRIDAY);

        assertThat(thin()).isEqualTo(5);
    }

    @Test
    final void ofAPlaceThatWaitsNothingIsForgotten() {
        nineHundredDaysLater();
        measured.server().bean(Evidence.class).makeDue(MeasuredPoint.POINT, FRIDAY, FRIDAY);

        assertThat(thin()).isZero();
    }

    /// The closure itself stands.
    @Test
    final void whatNothingIsReckonedFromIsForgottenToo() throws SQLException {
        String boot = UUID.randomUUID().toString();
        LocalDate saturday = FRIDAY.plusDays(1);
        measured.sync(
                ProtocolJson.mapper().createObjectNode(),
                List.of(
                        of(boot, MeasuredPoint.entry("clock-anchor", Duration.ZERO))
                                .put("utc", "2026-11-20T16:00:00Z")
                                .put("source", "ntp")
                                .put("uncertaintyMillis", 10),
                        of(boot, MeasuredPoint.entry("closure", Duration.ofMinutes(5)))
                                .put("what", "both")
                                .put("from", "2026-11-21T12:00:00Z")
                                .put("to", "2026-11-21T13:00:00Z")
                                .put("reason", "event")));
        assertThat(thin()).isZero();
        assertThat(count("closure_moment")).isEqualTo(1);
        assertThat(count("clock_anchor")).isEqualTo(2);
        nineHundredDaysLater();

        thin();

        assertThat(count("closure_moment") + count("closure_said")).isZero();
        assertThat(count("clock_anchor")).isEqualTo(1);
        assertThat(count("place_exception")).isEqualTo(1);
        assertThat(minutes(saturday).get(1)).isEqualTo(360);
    }
}
