package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.storage.WriteGate;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

/// What a record forgets after 35 days, on both databases, from Friday 2026-11-20 on.
abstract class CoarseningContract extends PorjusContract {

    private RecordTable records;
    private Coarsening coarsening;

    CoarseningContract(TestDatabase database) {
        super(database);
    }

    @BeforeEach
    final void find() {
        records = server.bean(RecordTable.class);
        coarsening = server.bean(Coarsening.class);
    }

    private Logged take(Instant at) {
        Logged logged = logged(at);
        assertThat(write(() -> server.bean(Guidance.class).take(logged, GivenHelp.record(FULL))))
                .isEqualTo(new Taking.Taken());
        return logged;
    }

    private Logged logged(Instant at) {
        KnownTime time = new KnownTime(at, KnownTime.Basis.ANCHORED);
        return new Logged(UUID.randomUUID().toString(), 1, "porjus", time, now());
    }

    private void correct(Logged target, @Nullable String json) {
        var correction =
                new EntryBody.Corrected(
                        new Reference(target.journal(), 1),
                        null,
                        json == null ? null : GivenHelp.record(json));
        Logged logged = logged(now());
        assertThat(write(() -> server.bean(Guidance.class).correct(logged, correction)))
                .isEqualTo(new Taking.Taken());
    }

    private <T> T write(Supplier<T> work) {
        return server.bean(WriteGate.class).write(work);
    }

    private RecordRow row(Logged logged) {
        return server.bean(WriteGate.class)
                .read(() -> records.find(logged.journal(), 1))
                .orElseThrow();
    }

    /// Every single table of the month and, where days are kept, of the day.
    private Map<String, List<Figures.Row>> figures() {
        Map<String, List<Figures.Row>> all = new LinkedHashMap<>();
        for (String scope : List.of("porjus", "region")) {
            for (CrossTabulation table : CrossTabulation.all()) {
                all.put(scope + " " + table, rows(scope, "2026-11-01", "2026-11-30", table));
            }
            for (By by : List.of(By.AGE_BAND, By.GENDER)) {
                CrossTabulation table = CrossTabulation.of(List.of(by));
                all.put(scope + " day " + by, rows(scope, "2026-11-20", "2026-11-20", table));
            }
        }
        return all;
    }

    private List<Figures.Row> rows(String scope, String from, String to, CrossTabulation table) {
        return server.bean(Guidance.class)
                .figures(
                        server.bean(Places.class).scope(scope),
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        Set.copyOf(table.by()))
                .rows();
    }

    private long questions(By by) {
        return rows("porjus", "2026-01-01", "2027-12-31", CrossTabulation.of(List.of(by))).stream()
                .mapToLong(Figures.Row::questions)
                .sum();
    }

    @Test
    final void exactTimeLivesThirtyFiveDaysAndTheFiguresStay() {
        Logged logged = take(now());
        take(Instant.parse("2026-11-20T11:30:00Z"));
        Map<String, List<Figures.Row>> before = figures();

        days(35);
        assertThat(coarsening.run()).isZero();
        assertThat(row(logged).at()).isNotNull();

        days(1);
        assertThat(coarsening.run()).isEqualTo(2);
        RecordRow row = row(logged);
        assertThat(row.at()).isNull();
        assertThat(row.ageBand()).isNull();
        assertThat(row.gender()).isNull();
        assertThat(row.day()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(row.halfDay()).isEqualTo("before-noon");
        assertThat(row.language()).isEqualTo("ar");
        assertThat(figures()).isEqualTo(before);
        assertThat(server.bean(Recount.class).wrong()).isZero();
        assertThat(coarsening.run()).as("again").isZero();
    }

    @Test
    final void whatComesLateIsExactUntilTheNextDaySoThatItsUndoComesToo() {
        Logged slip = take(now().minus(Duration.ofDays(60)));
        Logged kept = take(now().minus(Duration.ofDays(60)));
        coarsening.run();
        correct(slip, null);

        assertThat(questions(By.HOUR)).isEqualTo(1);
        assertThat(questions(By.GENDER)).isEqualTo(1);

        days(1);
        assertThat(coarsening.run()).isEqualTo(2);
        assertThat(row(kept).halfDay()).isEqualTo("before-noon");
        assertThat(server.bean(Recount.class).wrong()).isZero();
    }

    @Test
    final void aLateCorrectionMovesWhatIsStillKnownAndLeavesWhatWasForgotten() {
        Logged logged = take(now());
        days(36);
        coarsening.run();

        correct(logged, "{\"errands\":[\"bank\",\"tax\"],\"gender\":\"man\"}");

        assertThat(
                        rows(
                                "porjus",
                                "2026-11-01",
                                "2026-11-30",
                                CrossTabulation.of(List.of(By.ERRAND))))
                .extracting(Figures.Row::errand)
                .containsExactly("bank", "tax");
        assertThat(
                        rows(
                                "porjus",
                                "2026-11-01",
                                "2026-11-30",
                                CrossTabulation.of(List.of(By.GENDER))))
                .extracting(Figures.Row::gender)
                .contains("woman")
                .doesNotContain("man");
        assertThat(november(By.HOUR))
                .as("one of the two errands had been counted by hour")
                .extracting(Figures.Row::hour, Figures.Row::questions)
                .containsExactlyInAnyOrder(tuple(10, 1L), tuple(null, 1L));
        assertThat(server.bean(Recount.class).wrong()).isZero();

        correct(logged, null);
        assertThat(questions(By.ERRAND)).isZero();
        assertThat(questions(By.GENDER)).as("unlinked: it cannot be taken out").isEqualTo(1);
        assertThat(server.bean(Recount.class).wrong()).isZero();
    }

    /// It was counted out with its hour, age and gender, and has forgotten them since.
    @Test
    final void whatIsPutBackCoarseCountsByDayAndIsNotKnownByHourAgeAndGender() {
        take(now());
        Logged slip = take(now());
        correct(slip, null);
        days(36);
        coarsening.run();

        correct(slip, FULL);

        assertThat(row(slip).coarse()).isTrue();
        assertThat(november(By.ERRAND))
                .extracting(Figures.Row::errand, Figures.Row::questions)
                .containsExactly(tuple("e-id", 2L));
        assertThat(november(By.HOUR))
                .extracting(Figures.Row::hour, Figures.Row::questions)
                .containsExactlyInAnyOrder(tuple(10, 1L), tuple(null, 1L));
        assertThat(november(By.ERRAND, By.HOUR))
                .extracting(Figures.Row::errand, Figures.Row::hour, Figures.Row::questions)
                .containsExactlyInAnyOrder(tuple("e-id", 10, 1L), tuple("e-id", null, 1L));
        assertThat(november(By.WEEKDAY, By.HOUR))
                .extracting(Figures.Row::weekday, Figures.Row::hour, Figures.Row::attendances)
                .containsExactlyInAnyOrder(tuple("friday", 10, 1L), tuple("friday", null, 1L));
        assertThat(november(By.AGE_BAND))
                .extracting(Figures.Row::ageBand, Figures.Row::questions)
                .containsExactlyInAnyOrder(tuple("65-79", 1L), tuple(null, 1L));
        assertThat(november(By.GENDER))
                .extracting(Figures.Row::gender, Figures.Row::questions)
                .containsExactlyInAnyOrder(tuple("woman", 1L), tuple(null, 1L));
        assertThat(server.bean(Recount.class).wrong()).isZero();
    }

    private List<Figures.Row> november(By... by) {
        return rows("porjus", "2026-11-01", "2026-11-30", CrossTabulation.of(List.of(by)));
    }

    @Test
    final void itCanBeSeenStoppedAndRepeated() {
        take(now());
        days(36);
        assertThat(view().path("due").asInt()).isEqualTo(1);
        assertThat(view().has("begun")).isFalse();

        put("{\"paused\":true}");
        server.post("/api/v1/guidance/coarsening/runs", "", admin);
        assertThat(view().path("paused").asBoolean()).isTrue();
        assertThat(view().path("due").asInt()).isEqualTo(1);
        assertThat(server.get("/guidance/coarsening", admin).response().body())
                .contains("Fortsätt");

        put("{\"paused\":false}");
        server.post("/api/v1/guidance/coarsening/runs", "", admin);
        assertThat(view().path("records").asInt()).isEqualTo(1);
        assertThat(view().path("due").asInt()).isZero();
        assertThat(view().path("exact").asInt()).isZero();
        assertThat(view().path("ended").asText()).isEqualTo("2026-12-26T09:07:00Z");
        assertThat(view().path("next").asText()).isEqualTo("2026-12-26T10:07:00Z");
    }

    @Test
    final void whatWasCutOffGoesOnWhereItWas() {
        take(now());
        Logged second = take(now());
        days(36);
        write(
                () -> {
                    server.bean(JobTable.class).begin(Coarsening.JOB, now());
                    records.coarsen(List.of(row(second).coarsened()));
                    return true;
                });
        assertThat(view().has("ended")).isFalse();

        assertThat(coarsening.run()).isEqualTo(1);
        assertThat(view().has("ended")).isTrue();
    }

    @Test
    final void hoursOfSingleDaysAreForgottenToldAsNotKnownAndStayInTheMonth() {
        take(now());
        days(36);
        coarsening.run();

        for (String scope : List.of("porjus", "region")) {
            for (By by : List.of(By.ERRAND, By.WEEKDAY, By.LANGUAGE)) {
                CrossTabulation crossed = CrossTabulation.of(List.of(By.HOUR, by));
                assertThat(rows(scope, "2026-11-20", "2026-11-20", crossed))
                        .as("%s by %s", scope, by)
                        .extracting(Figures.Row::hour, Figures.Row::questions)
                        .containsExactly(tuple(null, 1L));
            }
            CrossTabulation hour = CrossTabulation.of(List.of(By.HOUR));
            assertThat(rows(scope, "2026-11-20", "2026-11-20", hour))
                    .extracting(Figures.Row::hour, Figures.Row::questions)
                    .containsExactly(tuple(null, 1L));
            assertThat(rows(scope, "2026-11-01", "2026-11-30", hour))
                    .extracting(Figures.Row::hour, Figures.Row::questions)
                    .containsExactly(tuple(10, 1L));
        }
        assertThat(tablesOfTheDay()).contains("total", "errand").noneMatch(t -> t.contains("hour"));
        assertThat(server.bean(Recount.class).wrong()).isZero();
    }

    private List<String> tablesOfTheDay() {
        LocalDate day = LocalDate.parse("2026-11-20");
        String period = day.toString();
        List<TotalRow> rows = new ArrayList<>();
        write(() -> rows.addAll(server.bean(DailyTable.class).list("porjus", day, day)));
        CrossedTable crossed = server.bean(CrossedTable.class);
        write(() -> rows.addAll(crossed.list(TotalRow.REGION, TotalRow.DAY, period, period)));
        return rows.stream().map(TotalRow::crossTable).toList();
    }

    @Test
    final void nothingIsForgottenBeforeTheTotalsAreCounted() throws SQLException {
        Logged logged = take(now());
        days(36);
        sql("UPDATE guidance_job SET ended = NULL WHERE job = '" + RecountJob.JOB + "'");
        assertThat(coarsening.run()).as("while it counts").isZero();
        sql("DELETE FROM guidance_job WHERE job = '" + RecountJob.JOB + "'");
        assertThat(coarsening.run()).isZero();
        assertThat(row(logged).at()).isNotNull();

        server.bean(RecountJob.class)
                .onApplicationEvent(new StartupEvent(server.bean(ApplicationContext.class)));
        assertThat(coarsening.run()).isEqualTo(1);
    }

    private void sql(String sql) throws SQLException {
        DataSource pool = DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private JsonNode view() {
        return server.get("/api/v1/guidance/coarsening", admin).json();
    }

    private void put(String json) {
        RunningServer.Answer answer =
                server.send(
                        HttpRequest.newBuilder(server.uri("/api/v1/guidance/coarsening"))
                                .header("Authorization", "Bearer " + admin)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.status()).isEqualTo(200);
    }
}
