package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.storage.WriteGate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/// Figures by everything, on both databases.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FiguresContract {

    private static final Instant RECEIVED = Instant.parse("2027-01-10T00:00:00Z");

    private final TestDatabase database;
    private RunningServer server;
    private Guidance guidance;
    private WriteGate gate;

    FiguresContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        guidance = server.bean(Guidance.class);
        gate = server.bean(WriteGate.class);
        String admin = server.admin();
        for (String id : List.of("kabdalis", "vuollerim", "porjus", "murjek")) {
            server.post(
                    "/api/v1/points",
                    "{\"id\":\"%s\",\"name\":\"%s\",\"kinds\":[\"village-point\",\"bus-stop\"],\"municipality\":\"2510\"}"
                            .formatted(id, id),
                    admin);
        }
        server.post(
                "/api/v1/buses",
                "{\"id\":\"bussen\",\"name\":\"Bussen\",\"municipality\":\"2510\"}",
                admin);
        server.post(
                "/api/v1/rounds",
                "{\"id\":\"turen\",\"bus\":\"bussen\",\"name\":\"Turen\",\"firstDay\":\"2026-11-21\",\"rule\":\"FREQ=DAILY\",\"holidays\":true,\"stops\":[{\"point\":\"kabdalis\",\"from\":\"09:00\",\"to\":\"12:30\"}]}",
                admin);
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    private Logged logged(String place, @Nullable Instant at) {
        KnownTime time =
                at == null ? KnownTime.uncertain() : new KnownTime(at, KnownTime.Basis.ANCHORED);
        return new Logged(UUID.randomUUID().toString(), 1, place, time, RECEIVED);
    }

    private Logged take(String place, @Nullable String at, String json) {
        Logged logged = logged(place, at == null ? null : Instant.parse(at));
        GuidanceRecord record = GivenHelp.record(json);
        assertThat(gate.write(() -> guidance.take(logged, record))).isEqualTo(new Taking.Taken());
        return logged;
    }

    private void correct(Logged target, @Nullable String json) {
        var correction =
                new EntryBody.Corrected(
                        new Reference(target.journal(), 1),
                        null,
                        json == null ? null : GivenHelp.record(json));
        Logged logged = logged(target.place(), RECEIVED);
        assertThat(gate.write(() -> guidance.correct(logged, correction)))
                .isEqualTo(new Taking.Taken());
    }

    private Figures figures(String scope, String from, String to, By... by) {
        return guidance.figures(
                server.bean(Places.class).scope(scope),
                LocalDate.parse(from),
                LocalDate.parse(to),
                Set.of(by));
    }

    @Test
    final void whoWasNotAskedIsToldApartFromWhoDidNotAnswer() {
        take("vuollerim", "2026-10-05T09:00:00Z", "{\"errands\":[\"e-id\"],\"gender\":\"woman\"}");
        take(
                "vuollerim",
                "2026-10-06T09:00:00Z",
                "{\"errands\":[\"e-id\"],\"gender\":\"unanswered\"}");
        take("vuollerim", "2026-10-06T09:00:00Z", "{\"errands\":[\"e-id\",\"bank\"]}");

        for (String to : List.of("2026-10-31", "2026-10-30")) {
            assertThat(figures("vuollerim", "2026-10-01", to, By.GENDER).rows())
                    .extracting(Figures.Row::gender, Figures.Row::questions)
                    .containsExactly(tuple(null, 2L), tuple("unanswered", 1L), tuple("woman", 1L));
        }
    }

    @Test
    final void aRecordThatIsUndoneByTheProgramLeavesNoTotals() {
        assertThatThrownBy(
                        () ->
                                gate.write(
                                        () ->
                                                gate.nested(
                                                        () -> {
                                                            guidance.take(
                                                                    logged("porjus", RECEIVED),
                                                                    GivenHelp.record(
                                                                            "{\"errands\":[\"e-id\"]}"));
                                                            throw new IllegalStateException("bug");
                                                        })))
                .isInstanceOf(IllegalStateException.class);
        gate.write(
                () -> {
                    try {
                        gate.nested(
                                () -> {
                                    guidance.take(
                                            logged("porjus", RECEIVED),
                                            GivenHelp.record("{\"errands\":[\"e-id\"]}"));
                                    throw new IllegalStateException("bug");
                                });
                    } catch (IllegalStateException bug) {
                        guidance.take(
                                logged("porjus", RECEIVED),
                                GivenHelp.record("{\"errands\":[\"bank\"]}"));
                    }
                });

        assertThat(figures("porjus", "2027-01-01", "2027-01-31", By.ERRAND).rows())
                .extracting(Figures.Row::errand)
                .containsExactly("bank");
        assertThat(server.bean(Recount.class).wrong()).isZero();
    }

    @Test
    final void aRecordOfUnknownDayIsInNoRowButTold() {
        take("murjek", null, "{\"errands\":[\"e-id\"]}");

        Figures figures = figures("murjek", "2026-01-01", "2026-12-31", By.ERRAND);
        assertThat(figures.rows()).isEmpty();
        assertThat(figures.uncertain()).isEqualTo(1);
    }

    @Test
    final void aCorrectionMovesHelpOverTheBorderOfAMonth() {
        Logged logged = take("murjek", "2026-11-30T22:59:00Z", "{\"errands\":[\"e-id\"]}");
        assertThat(questions("murjek", "2026-11")).isEqualTo(1);

        correct(logged, "{\"errands\":[\"e-id\"],\"precision\":\"day\",\"day\":\"2026-12-01\"}");

        assertThat(questions("murjek", "2026-11")).isZero();
        assertThat(questions("murjek", "2026-12")).isEqualTo(1);
        assertThat(figures("murjek", "2026-11-30", "2026-12-01", By.WEEKDAY, By.HOUR).rows())
                .extracting(Figures.Row::weekday, Figures.Row::hour)
                .containsExactly(tuple("tuesday", null));

        correct(logged, null);
        assertThat(questions("murjek", "2026-12")).isZero();
    }

    private long questions(String scope, String month) {
        YearMonth of = YearMonth.parse(month);
        return figures(scope, of.atDay(1).toString(), of.atEndOfMonth().toString())
                .totals()
                .questions();
    }

    @Test
    final void totalsThatAreGoneOrWrongAreCountedAnewFromTheRecords() throws SQLException {
        take("porjus", "2026-09-30T22:30:00Z", "{\"errands\":[\"e-id\"],\"language\":\"fi\"}");
        Recount recount = server.bean(Recount.class);
        run("DELETE FROM guidance_crossed");
        run("UPDATE guidance_daily SET questions = questions + 3 WHERE place = 'porjus'");

        assertThat(recount.wrong()).isPositive();
        assertThat(recount.all()).isPositive();

        assertThat(recount.wrong()).isZero();
        assertThat(recount.all()).isZero();
        assertThat(figures("porjus", "2026-10-01", "2026-10-31", By.LANGUAGE, By.HOUR).rows())
                .extracting(Figures.Row::language, Figures.Row::hour, Figures.Row::questions)
                .containsExactly(tuple("fi", 0, 1L));
    }

    @Test
    final void yearsThatAreNotTheSumsOfTheirMonthsArePutRight() throws SQLException {
        take("porjus", "2025-09-30T22:30:00Z", "{\"errands\":[\"e-id\"],\"language\":\"fi\"}");
        take("porjus", "2025-12-30T22:30:00Z", "{\"errands\":[\"e-id\"],\"language\":\"fi\"}");
        Recount recount = server.bean(Recount.class);
        run("DELETE FROM guidance_crossed WHERE span = 'year' AND cross_table = 'language'");
        run(
                "UPDATE guidance_crossed SET questions = 9 WHERE span = 'year' AND cross_table ="
                        + " 'total'");
        assertThat(recount.wrong()).isPositive();
        assertThat(figures("porjus", "2025-01-01", "2025-12-31", By.LANGUAGE).rows()).isEmpty();

        assertThat(recount.all()).isPositive();

        assertThat(recount.wrong()).isZero();
        Figures year = figures("porjus", "2025-01-01", "2025-12-31", By.LANGUAGE);
        assertThat(year.totals().questions()).isEqualTo(2);
        assertThat(year.rows())
                .extracting(Figures.Row::language, Figures.Row::questions)
                .containsExactly(tuple("fi", 2L));
    }

    private void run(String sql) throws SQLException {
        DataSource pool = DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
