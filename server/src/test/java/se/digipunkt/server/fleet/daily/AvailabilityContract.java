package se.digipunkt.server.fleet.daily;

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
import se.digipunkt.server.fleet.evidence.Evidence;
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
import java.util.stream.StreamSupport;

import javax.sql.DataSource;

/// From a kiosk's journal to figures, over real HTTP, on both databases. It is Friday evening; the
/// point in Porjus promises 10:00 to 16:00 every day, six hours, in Sweden's winter time.
abstract class AvailabilityContract {

    private static final String POINT = "svp-porjus";

    private final TestDatabase database;
    private final String journal = UUID.randomUUID().toString();
    private final String friday = UUID.randomUUID().toString();
    private final String thursday = UUID.randomUUID().toString();
    private RunningServer server;
    private String token;

    AvailabilityContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server =
                RunningServer.on(
                        database,
                        Map.of("test.clock", true, "test.clock-at", "2026-11-20T17:00:00Z"));
        point(POINT);
        String code =
                server.post(
                                "/api/v1/enrolment-codes",
                                "{\"servicePoint\":\"%s\"}".formatted(POINT),
                                server.admin())
                        .json()
                        .path("code")
                        .asText();
        token =
                server.post(
                                "/kiosk/v1/enrolments",
                                "{\"code\":\"%s\",\"nonce\":\"n\"}".formatted(code),
                                null)
                        .json()
                        .path("token")
                        .asText();
    }

    @AfterEach
    final void stop() {
        server.close();
    }

    private void point(String id) {
        int status =
                server.post(
                                "/api/v1/points",
                                """
                                {"id":"%s","name":"%s","kinds":["village-point"],"municipality":"2510",
                                 "openingHours":"Mo-Su 10:00-16:00"}
                                """
                                        .formatted(id, id),
                                server.admin())
                        .status();
        assertThat(status).isEqualTo(201);
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

    private static ObjectNode restart(long seq, String boot) {
        return entry(seq, boot, "restart", Duration.ZERO).put("reason", "power");
    }

    /// Alive for an hour.
    private static ObjectNode alive(long seq, String boot, Duration from) {
        return entry(seq, boot, "alive", from)
                .put("until", from.plusHours(1).toMillis())
                .put("terminal", "working")
                .put("link", "good");
    }

    /// @param upSince the boot of the status began then
    private JsonNode sync(long from, String upSince, List<ObjectNode> entries) {
        Duration elapsed =
                Duration.between(Instant.parse(upSince), server.bean(TestClock.class).instant());
        ObjectNode body = ProtocolJson.mapper().createObjectNode();
        body.put("journal", journal).put("from", from);
        ArrayNode list = body.putArray("entries");
        entries.forEach(list::add);
        ObjectNode status = body.putObject("status");
        status.put("boot", friday).put("elapsed", elapsed.toMillis());
        status.put("firstSeq", 1).put("lastSeq", from + entries.size() - 1);
        status.putObject("alive")
                .put("from", elapsed.minusMinutes(30).toMillis())
                .put("until", elapsed.toMillis())
                .put("terminal", "working");
        JsonNode answer = server.post("/kiosk/v1/sync", body.toString(), token).json();
        server.bean(AvailabilityJob.class).run();
        return answer;
    }

    private JsonNode availability(String scope, String day) {
        JsonNode items =
                server.get(
                                "/api/v1/availability?scope=%s&from=%s&to=%s"
                                        .formatted(scope, day, day),
                                server.admin())
                        .json()
                        .path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private void expect(String day, long working, long down, long unknown) {
        JsonNode item = availability(POINT, day);
        assertThat(
                        List.of(
                                item.path("workingMinutes").asLong(),
                                item.path("downMinutes").asLong(),
                                item.path("unknownMinutes").asLong()))
                .as(item.toString())
                .containsExactly(working, down, unknown);
        assertThat(item.path("promisedMinutes").asLong()).isEqualTo(working + down + unknown);
        assertThat(item.path("measured").asBoolean()).isTrue();
    }

    /// Up since 09:00 in Sweden, and alive but from 11:00 to 12:00.
    private List<ObjectNode> ofFriday(long seq) {
        return List.of(
                restart(seq, friday),
                alive(seq + 1, friday, Duration.ZERO),
                alive(seq + 2, friday, Duration.ofHours(1)),
                alive(seq + 3, friday, Duration.ofHours(3)),
                alive(seq + 4, friday, Duration.ofHours(4)),
                alive(seq + 5, friday, Duration.ofHours(5)),
                alive(seq + 6, friday, Duration.ofHours(6)));
    }

    @Test
    final void aGapInTheJournalIsDownAlsoBeforeTheEnrolment() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));

        expect("2026-11-20", 300, 60, 0);
        assertThat(availability(POINT, "2026-11-20").path("onlineMinutes").asLong()).isEqualTo(300);
        assertThat(availability(POINT, "2026-11-19").path("measured").asBoolean()).isFalse();
    }

    @Test
    final void aRepeatedSyncChangesNothing() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));

        expect("2026-11-20", 300, 60, 0);
    }

    @Test
    final void anAnchorThatComesLaterMovesADayFromUnknown() {
        sync(
                1,
                "2026-11-20T08:00:00Z",
                List.of(
                        restart(1, thursday),
                        alive(2, thursday, Duration.ZERO),
                        alive(3, thursday, Duration.ofHours(1)),
                        restart(4, friday),
                        alive(5, friday, Duration.ZERO)));
        assertThat(availability(POINT, "2026-11-19").path("measured").asBoolean()).isFalse();

        sync(
                6,
                "2026-11-20T08:00:00Z",
                List.of(
                        entry(6, thursday, "clock-anchor", Duration.ofHours(2))
                                .put("utc", "2026-11-19T12:00:00Z")
                                .put("source", "ntp")
                                .put("uncertaintyMillis", 20)));

        expect("2026-11-19", 120, 180, 60);
    }

    @Test
    final void theOpenIntervalCountsBeforeItIsClosed() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        server.bean(TestClock.class).forward(Duration.ofHours(17));

        sync(8, "2026-11-20T08:00:00Z", List.of());

        expect("2026-11-21", 30, 30, 300);
    }

    @Test
    final void aClosureAtShortNoticeMovesTheDaysThatItTouches() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        close("2026-11-21T13:00", "2026-11-21T14:00");
        expect("2026-11-21", 0, 60, 300);
        server.bean(TestClock.class).forward(Duration.ofHours(17));
        sync(8, "2026-11-20T08:00:00Z", List.of());
        expect("2026-11-21", 30, 90, 240);

        close("2026-11-21T14:00", "2026-11-21T16:00");

        expect("2026-11-21", 30, 210, 120);
    }

    private void close(String from, String to) {
        var announced =
                server.post(
                        "/api/v1/points/%s/exceptions".formatted(POINT),
                        """
                        {"kind":"both","from":"%s","to":"%s","reason":"event"}
                        """
                                .formatted(from, to),
                        server.admin());
        assertThat(announced.status()).as(announced.response().body()).isEqualTo(201);
        server.bean(AvailabilityJob.class).run();
    }

    @Test
    final void aPlaceThatCannotBeCountedHoldsUpNoOther() throws SQLException {
        String kiosk =
                server.get("/api/v1/kiosks", server.admin()).json().at("/items/0/id").asText();
        run(
                "INSERT INTO evidence_journal (id, kiosk, place, next_seq) VALUES ('j', '%s', 'a-first', 2)"
                        .formatted(kiosk),
                """
                INSERT INTO alive_told (journal, seq, boot, from_elapsed, until_elapsed, terminal, received)
                VALUES ('j', 1, 'b', 0, 1, 'unheard-of', 1795200000000)
                """,
                """
                INSERT INTO availability_due (place, first_day, last_day, mark)
                VALUES ('a-first', '2026-11-20', '2026-11-20', 1)
                """);

        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));

        expect("2026-11-20", 300, 60, 0);
        assertThat(server.bean(DailyAvailability.class).waiting())
                .containsOnlyKeys("a-first")
                .containsValue(
                        new Waiting(
                                LocalDate.parse("2026-11-20"),
                                LocalDate.parse("2026-11-20"),
                                true));
        assertThat(server.get("/kiosks", server.admin()).response().body())
                .contains("inte går att räkna just nu: 1", "a-first");
        assertThat(placesNotCounted()).isEqualTo(1);
        run("UPDATE alive_told SET terminal = 'working' WHERE journal = 'j'");
        server.bean(TestClock.class).forward(Duration.ofMinutes(15));
        server.bean(AvailabilityJob.class).run();
        assertThat(server.bean(DailyAvailability.class).waiting()).isEmpty();
        assertThat(server.get("/kiosks", server.admin()).response().body())
                .doesNotContain("inte går att räkna just nu");
        assertThat(placesNotCounted()).isZero();
    }

    private int placesNotCounted() {
        return server.get("/health/readiness", null).json().path("placesNotCounted").asInt();
    }

    @Test
    final void daysThatNobodyHasCountedAreToldAsThat() throws SQLException {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        run("UPDATE alive_told SET terminal = 'unheard-of' WHERE seq = 7");

        server.bean(TestClock.class).forward(Duration.ofHours(48));
        server.bean(AvailabilityJob.class).run();
        String login = server.admin();

        JsonNode days =
                server.get(
                                "/api/v1/availability?scope=svp-porjus&from=2026-11-20&to=2026-11-21&by=day",
                                login)
                        .json()
                        .path("items");
        assertThat(days).hasSize(2);
        assertThat(days.get(0).path("counted").asBoolean()).isTrue();
        assertThat(days.get(1).path("counted").asBoolean()).isFalse();
        assertThat(days.get(1).path("unknownMinutes").asInt()).isEqualTo(360);
        assertThat(
                        server.get("/availability/svp-porjus?from=2026-11-20&to=2026-11-21", login)
                                .response()
                                .body())
                .contains("inte räknade än", "21 nov. 2026 till 22 nov. 2026");
    }

    @Test
    final void aPointThatWasPutAwayStaysInTheFiguresOfItsTime() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        point("svp-vuollerim");

        archive(POINT);
        archive("svp-vuollerim");

        JsonNode then = points("2026-11-20");
        assertThat(then.findValuesAsText("point")).contains(POINT, "svp-vuollerim");
        assertThat(points("2026-11-21").findValuesAsText("point"))
                .doesNotContain(POINT, "svp-vuollerim");
        assertThat(
                        server.get(
                                        "/availability/2510?from=2026-11-20&to=2026-11-20",
                                        server.admin())
                                .response()
                                .body())
                .contains("svp-porjus", "svp-vuollerim", "83,3");
    }

    private void archive(String point) {
        var archived = server.post("/api/v1/points/" + point + "/archival", "", server.admin());
        assertThat(archived.status()).as(archived.response().body()).isLessThan(300);
        server.bean(AvailabilityJob.class).run();
    }

    private JsonNode points(String day) {
        return server.get(
                        "/api/v1/availability?scope=region&from=%s&to=%s".formatted(day, day),
                        server.admin())
                .json()
                .path("items");
    }

    @Test
    final void whatNobodyCountedIsTheSameForOnePlaceAndForAll() {
        sync(1, "2026-11-20T08:00:00Z", ofFriday(1));
        point("svp-vuollerim");

        for (String point : List.of(POINT, "svp-vuollerim")) {
            JsonNode among =
                    StreamSupport.stream(of("region", 2025).spliterator(), false)
                            .filter(item -> item.path("point").asText().equals(point))
                            .findFirst()
                            .orElseThrow();
            assertThat(among).isEqualTo(of(point, 2025).get(0));
            assertThat(among.path("promisedMinutes").asInt()).isPositive();
        }
        point("svp-murjek");
        assertThat(of("svp-murjek", 2025).get(0).path("promisedMinutes").asInt()).isPositive();
    }

    private JsonNode of(String scope, int year) {
        return server.get(
                        "/api/v1/availability?scope=%s&from=%d-01-01&to=%d-12-31"
                                .formatted(scope, year, year + 1),
                        server.admin())
                .json()
                .path("items");
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class))
                                .getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Test
    final void aPointWithoutAKioskIsNotMeasured() {
        point("svp-vuollerim");

        JsonNode item = availability("svp-vuollerim", "2026-11-20");

        assertThat(item.path("measured").asBoolean()).isFalse();
        assertThat(item.path("promisedMinutes").asLong()).isEqualTo(360);
        assertThat(item.has("unknownMinutes")).isFalse();
    }

    @Test
    final void othersReadOnlyWhatIsTheirs() {
        String other = server.user("anna", "coordinator", "2580");

        int status =
                server.get(
                                "/api/v1/availability?scope=%s&from=2026-11-20&to=2026-11-20"
                                        .formatted(POINT),
                                other)
                        .status();

        assertThat(status).isEqualTo(403);
    }

    @Test
    final void whoCountedBeforeItWasTouchedAgainStoresNothing() {
        Evidence evidence = server.bean(Evidence.class);
        LocalDate day = LocalDate.parse("2026-11-23");
        evidence.makeDue("a-place", day, day);
        Evidence.Due first = evidence.due("a-plac", 1).getFirst();
        assertThat(take(first)).as("another server").isTrue();
        evidence.makeDue("a-place", day, day);

        assertThat(take(first)).isFalse();
        assertThat(evidence.due("a-plac", 1).getFirst().place()).isEqualTo("a-place");
    }

    private boolean take(Evidence.Due due) {
        return server.bean(WriteGate.class).write(() -> server.bean(Evidence.class).take(due));
    }
}
