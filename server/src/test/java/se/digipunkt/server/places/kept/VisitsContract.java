package se.digipunkt.server.places.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.places.visits.Visits;
import se.digipunkt.server.storage.WriteGate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

/// From a bus's journal to what became of its calls, over real HTTP, on both databases. Every day
/// the bus promises Kåbdalis 10:00 to 11:00; it is Tuesday evening, and the kiosk was up since
/// nine.
abstract class VisitsContract {

    private static final String CALL = "turen:kabdalis:2026-11-24";
    private static final String UP_SINCE = "2026-11-24T08:00:00Z";

    private final TestDatabase database;
    private final String journal = UUID.randomUUID().toString();
    private final String boot = UUID.randomUUID().toString();
    private final String unheard = UUID.randomUUID().toString();
    private RunningServer server;
    private String token;

    VisitsContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server =
                RunningServer.on(
                        database,
                        Map.of("test.clock", true, "test.clock-at", "2026-11-23T05:00:00Z"));
        post("/api/v1/buses", "{\"id\":\"bussen\",\"name\":\"Bussen\",\"municipality\":\"2510\"}");
        post(
                "/api/v1/points",
                """
                {"id":"kabdalis","name":"Kåbdalis","kinds":["bus-stop"],"municipality":"2510"}
                """);
        post(
                "/api/v1/rounds",
                """
                {"id":"turen","bus":"bussen","name":"Turen","firstDay":"2026-11-21","rule":"FREQ=DAILY",
                 "holidays":true,"stops":[{"point":"kabdalis","from":"10:00","to":"11:00"}]}
                """);
        String code = post("/api/v1/enrolment-codes", "{\"bus\":\"bussen\"}").path("code").asText();
        token =
                post("/kiosk/v1/enrolments", "{\"code\":\"%s\",\"nonce\":\"n\"}".formatted(code))
                        .path("token")
                        .asText();
        forwardTo("2026-11-24T17:00:00Z");
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    private JsonNode post(String path, String json) {
        var answer = server.post(path, json, server.admin());
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 299);
        return answer.json();
    }

    private void forwardTo(String moment) {
        TestClock clock = server.bean(TestClock.class);
        clock.forward(Duration.between(clock.instant(), Instant.parse(moment)));
    }

    private static ObjectNode entry(long seq, String boot, String kind, Duration elapsed) {
        return ProtocolJson.mapper()
                .createObjectNode()
                .put("seq", seq)
                .put("boot", boot)
                .put("elapsed", elapsed.toMillis())
                .put("wall", "1970-01-01T00:03:00Z")
                .put("kind", kind);
    }

    private static ObjectNode visit(long seq, String boot, String event, int minutes) {
        return entry(seq, boot, "visit", Duration.ofMinutes(minutes))
                .put("call", CALL)
                .put("event", event);
    }

    private ObjectNode help(long seq, int minutes) {
        ObjectNode help = entry(seq, boot, "guidance", Duration.ofMinutes(minutes));
        help.putArray("errands").add("e-id");
        return help.put("taxonomy", 1).put("outcome", "done");
    }

    private void sync(long from, ObjectNode... entries) {
        Duration elapsed =
                Duration.between(Instant.parse(UP_SINCE), server.bean(TestClock.class).instant());
        ObjectNode body = ProtocolJson.mapper().createObjectNode();
        body.put("journal", journal).put("from", from);
        ArrayNode list = body.putArray("entries");
        List.of(entries).forEach(list::add);
        ObjectNode status = body.putObject("status");
        status.put("boot", boot).put("elapsed", elapsed.toMillis());
        status.put("firstSeq", 1).put("lastSeq", from + entries.length - 1);
        assertThat(server.post("/kiosk/v1/sync", body.toString(), token).status()).isEqualTo(200);
    }

    private JsonNode visits(String scope) {
        server.bean(VisitsJob.class).run();
        return uncounted(scope);
    }

    private JsonNode uncounted(String scope) {
        return server.get(
                        "/api/v1/visits?scope=%s&from=2026-11-24&to=2026-11-24".formatted(scope),
                        server.admin())
                .json();
    }

    private void expect(Outcome outcome) {
        JsonNode calls = visits("bussen").path("calls");
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).path("outcome").asText()).isEqualTo(outcome.code());
    }

    private List<LocalDate> due() {
        return server
                .bean(Visits.class)
                .due("", LocalDate.EPOCH, LocalDate.parse("2027-01-01"), 100)
                .stream()
                .map(Visits.Due::day)
                .toList();
    }

    @Test
    final void aVisitIsCountedForTheBusAndItsStop() {
        sync(1, visit(1, boot, "arrived", 80), visit(2, boot, "left", 120));

        JsonNode bus = visits("region").path("items").get(0);

        assertThat(bus.path("bus").asText()).isEqualTo("bussen");
        assertThat(bus.path("late").asInt()).isEqualTo(1);
        assertThat(bus.path("promisedMinutes").asInt()).isEqualTo(60);
        assertThat(bus.path("deliveredMinutes").asInt()).isEqualTo(40);
        assertThat(visits("kabdalis")).isEqualTo(visits("2510")).isEqualTo(visits("bussen"));
    }

    @Test
    final void nothingToldIsUnknownAndCallsToComeAreToo() {
        expect(Outcome.UNKNOWN);

        JsonNode week =
                server.get(
                                "/api/v1/visits?scope=bussen&from=2026-11-23&to=2026-11-29",
                                server.admin())
                        .json();

        assertThat(week.path("items").get(0).path("unknown").asInt()).isEqualTo(7);
        assertThat(week.path("calls")).hasSize(7);
    }

    @Test
    final void onlyTheDayThatIsTouchedIsCountedAnew() {
        visits("bussen");
        assertThat(due()).isEmpty();

        sync(1, visit(1, boot, "arrived", 300));

        assertThat(due()).containsExactly(LocalDate.parse("2026-11-24"));
    }

    @Test
    final void aDayThatWaitsToBeCountedIsUnknownAndNotAbsent() {
        server.bean(KeptVisits.class).countUntil(LocalDate.parse("2026-11-24"));

        JsonNode day = uncounted("bussen");

        assertThat(day.path("items").get(0).path("unknown").asInt()).isEqualTo(1);
        assertThat(day.path("calls").get(0).path("outcome").asText()).isEqualTo("unknown");
        assertThat(visits("bussen").path("calls")).isEqualTo(day.path("calls"));
    }

    @Test
    final void whoCountedBeforeItWasTouchedAgainStoresNothing() {
        Visits visits = server.bean(Visits.class);
        LocalDate day = LocalDate.parse("2026-12-30");
        visits.called("bussen", day);
        Visits.Due first = visits.due(day, day).getFirst();
        assertThat(take(first)).as("another server").isTrue();
        visits.called("bussen", day);

        assertThat(take(first)).isFalse();
        assertThat(visits.due(day, day)).hasSize(1);
    }

    private boolean take(Visits.Due due) {
        return server.bean(WriteGate.class).write(() -> server.bean(Visits.class).take(due));
    }

    @Test
    final void aCallThatGoesOnIsUnknownUntilItIsOver() {
        forwardTo("2026-11-25T09:30:00Z");
        sync(1, visit(1, boot, "arrived", 1502).put("call", "turen:kabdalis:2026-11-25"));
        assertThat(outcomeOn("2026-11-25")).isEqualTo("unknown");

        forwardTo("2026-11-25T10:01:00Z");

        assertThat(outcomeOn("2026-11-25")).isEqualTo("kept");
    }

    private String outcomeOn(String day) {
        server.bean(VisitsJob.class).run();
        return server.get(
                        "/api/v1/visits?scope=bussen&from=%s&to=%s".formatted(day, day),
                        server.admin())
                .json()
                .path("calls")
                .get(0)
                .path("outcome")
                .asText();
    }

    @Test
    final void aWallClockThatMerelyFitsBoundsNothing() {
        sync(
                1,
                entry(1, unheard, "restart", Duration.ofMinutes(1))
                        .put("reason", "power")
                        .put("wall", "2026-11-24T09:40:00Z"),
                visit(2, unheard, "arrived", 2));

        expect(Outcome.UNKNOWN);
    }

    @Test
    final void whatHelpShowedStaysWhenItsMomentIsForgotten() {
        sync(1, help(1, 75), visit(2, boot, "arrived", 90));
        JsonNode known = visits("bussen").path("items").get(0);
        assertThat(known.path("late").asInt()).isEqualTo(1);
        assertThat(known.path("lostMinutes").asInt()).isEqualTo(10);
        assertThat(known.path("deliveredMinutes").asInt()).isEqualTo(30);
        forwardTo("2027-01-05T17:00:00Z");
        post("/api/v1/guidance/coarsening/runs", "");

        server.bean(Visits.class).called("bussen", LocalDate.parse("2026-11-24"));

        assertThat(visits("bussen").path("items").get(0)).isEqualTo(known);
    }

    @Test
    final void visitsThatCannotBeCountedAreToldAsThat() throws SQLException {
        sync(1, visit(1, boot, "arrived", 60));
        expect(Outcome.KEPT);
        run("UPDATE visit_told SET event = 'unheard-of'");
        server.bean(Visits.class).called("bussen", LocalDate.parse("2026-11-24"));

        expect(Outcome.KEPT);

        assertThat(placesNotCounted()).isEqualTo(1);
        assertThat(helpPage()).contains("Bussen: går inte att räkna just nu");
        run("UPDATE visit_told SET event = 'arrived'");
        server.bean(TestClock.class).forward(Duration.ofMinutes(15));
        expect(Outcome.KEPT);
        assertThat(placesNotCounted()).isZero();
        assertThat(helpPage()).doesNotContain("går inte att räkna just nu");
    }

    private int placesNotCounted() {
        return server.get("/health/readiness", null).json().path("placesNotCounted").asInt();
    }

    private String helpPage() {
        return server.get("/availability/bussen/help?period=2026-M11", server.admin())
                .response()
                .body();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class))
                                .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    final void wordsThatComeWhenHelpIsForgottenAreCounted() {
        sync(1, help(1, 75));
        expect(Outcome.KEPT);
        forwardTo("2027-01-05T17:00:00Z");
        post("/api/v1/guidance/coarsening/runs", "");

        sync(2, visit(2, boot, "left", 80));

        expect(Outcome.CUT_SHORT);
    }

    @Test
    final void anAnchorThatComesLaterCountsTheDayOfItsCallAnew() {
        sync(1, visit(1, unheard, "arrived", 10));
        visits("bussen");
        assertThat(due()).isEmpty();

        sync(
                2,
                entry(2, unheard, "clock-anchor", Duration.ofMinutes(40))
                        .put("utc", "2026-11-20T09:32:00Z")
                        .put("source", "ntp")
                        .put("uncertaintyMillis", 20));

        assertThat(due()).contains(LocalDate.parse("2026-11-24"));
    }

    @Test
    final void anAnchorThatComesLaterTellsWhetherItWasLate() {
        sync(1, visit(1, unheard, "arrived", 10), visit(2, boot, "left", 120));
        expect(Outcome.UNKNOWN);

        sync(
                3,
                entry(3, unheard, "clock-anchor", Duration.ofMinutes(40))
                        .put("utc", "2026-11-24T09:32:00Z")
                        .put("source", "ntp")
                        .put("uncertaintyMillis", 20));

        expect(Outcome.KEPT);
    }

    @Test
    final void helpThatIsTakenBackShowsNothing() {
        sync(1, help(1, 75));
        expect(Outcome.KEPT);

        sync(2, entry(2, boot, "guidance-corrected", Duration.ofMinutes(76)).put("corrects", "1"));

        expect(Outcome.UNKNOWN);
    }

    @Test
    final void aCallThatIsCancelledTooLateIsMissed() {
        forwardTo("2026-11-25T07:00:00Z");
        server.bean(VisitsJob.class).run();
        var cancelled =
                server.send(
                        "PUT",
                        "/api/v1/calls/turen:kabdalis:2026-11-25",
                        "application/json",
                        "{\"state\":\"cancelled\",\"reason\":\"road\"}",
                        server.admin());
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(due()).containsExactly(LocalDate.parse("2026-11-25"));

        server.bean(VisitsJob.class).run();

        JsonNode day =
                server.get(
                                "/api/v1/visits?scope=bussen&from=2026-11-25&to=2026-11-25",
                                server.admin())
                        .json();
        assertThat(day.path("items").get(0).path("missed").asInt()).isEqualTo(1);
    }

    @Test
    final void othersReadOnlyWhatIsTheirs() {
        String other = server.user("anna", "coordinator", "2580");

        int status =
                server.get("/api/v1/visits?scope=bussen&from=2026-11-24&to=2026-11-24", other)
                        .status();

        assertThat(status).isEqualTo(403);
    }
}
