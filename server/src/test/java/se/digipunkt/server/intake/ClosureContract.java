package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static se.digipunkt.server.intake.PretendKiosk.entry;
import static se.digipunkt.server.intake.PretendKiosk.tap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.protocol.Origin;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.util.Map;
import java.util.UUID;

/// What a kiosk's desk announces, on both databases, on Friday 2026-11-20 at 10:07: the entry was
/// written at 10:00.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClosureContract {

    private static final String ANNOUNCED = "2026-11-20T09:00:00Z";

    private final TestDatabase database;
    private RunningServer server;
    private PretendKiosk kiosk;
    private String point;

    ClosureContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    @BeforeEach
    final void enrol() {
        point = "vp-" + UUID.randomUUID().toString().substring(0, 8);
        server.post(
                "/api/v1/points",
                "{\"id\":\"%s\",\"name\":\"Byn\",\"kinds\":[\"village-point\"],\"municipality\":\"2510\",\"openingHours\":\"Mo-Su 10:00-16:00\"}"
                        .formatted(point),
                server.admin());
        kiosk = PretendKiosk.enrolled(server, point);
    }

    /// Entry 1 of each journal tells the true time, so that entry 2 was written at 10:00.
    private static ObjectNode anchor() {
        return entry(1, "clock-anchor")
                .put("utc", "2026-11-20T08:59:50Z")
                .put("source", "ntp")
                .put("uncertaintyMillis", 10);
    }

    private static ObjectNode closure(long seq, String from, String to) {
        return entry(seq, "closure")
                .put("what", "both")
                .put("from", from)
                .put("to", to)
                .put("reason", "weather");
    }

    private static ObjectNode today(long seq) {
        return closure(seq, "2026-11-20T09:00:00Z", "2026-11-20T23:00:00Z");
    }

    private JsonNode exceptions() {
        return server.get("/api/v1/points/" + point + "/exceptions", server.admin())
                .json()
                .path("items");
    }

    /// Access minutes from Friday to Sunday that were closed at short notice, and all.
    private long minutes(boolean closed) {
        long minutes = 0;
        JsonNode items =
                server.get(
                                "/api/v1/points/%s/promises?from=2026-11-20&to=2026-11-22&kind=access"
                                        .formatted(point),
                                server.admin())
                        .json()
                        .path("items");
        for (JsonNode item : items) {
            if (!closed || item.path("closed").asBoolean()) {
                minutes +=
                        java.time.Duration.between(
                                        java.time.Instant.parse(item.path("from").asText()),
                                        java.time.Instant.parse(item.path("to").asText()))
                                .toMinutes();
            }
        }
        return minutes;
    }

    @Test
    final void aKioskClosesNoOtherPoint() {
        String other = "vp-" + UUID.randomUUID().toString().substring(0, 8);
        server.post(
                "/api/v1/points",
                "{\"id\":\"%s\",\"name\":\"Grannbyn\",\"kinds\":[\"village-point\"],\"municipality\":\"2510\"}"
                        .formatted(other),
                server.admin());
        PretendKiosk liar = PretendKiosk.enrolled(server, other);
        liar.tellsPlace = point;

        var answer = liar.sync(1, anchor(), today(2));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(exceptions()).isEmpty();
    }

    @Test
    final void aClosureIsAnExceptionFromTheMomentOfItsEntry() {
        kiosk.sync(1, anchor(), today(2));

        JsonNode exception = exceptions().get(0);
        assertThat(exception.path("kind").asText()).isEqualTo("both");
        assertThat(exception.path("effect").asText()).isEqualTo("closed");
        assertThat(exception.path("reason").asText()).isEqualTo("weather");
        assertThat(exception.path("announcedAt").asText()).isEqualTo(ANNOUNCED);
        assertThat(minutes(true)).as("closed at short notice").isEqualTo(360);
        assertThat(minutes(false)).as("and still promised").isEqualTo(3 * 360);
    }

    @Test
    final void whatIsAnnouncedADayAheadIsNoLongerPromised() {
        kiosk.sync(
                1,
                anchor(),
                closure(2, "2026-11-21T23:00:00Z", "2026-11-22T23:00:00Z").put("what", "access"));

        assertThat(exceptions().get(0).path("kind").asText()).isEqualTo("access");
        assertThat(minutes(false)).isEqualTo(2 * 360);
        assertThat(minutes(true)).isZero();
    }

    @Test
    final void aClosureThatComesAgainByAnyWayIsOne() {
        ObjectNode closure = today(2);
        kiosk.sync(1, anchor(), closure);
        kiosk.sync(1, anchor(), closure);
        Origin origin = Origin.here(kiosk.journal, closure);
        kiosk.sync(
                UUID.randomUUID().toString(),
                1,
                1,
                closure.deepCopy().put("seq", 1).put(Origin.FIELD, origin.toString()));

        assertThat(exceptions()).hasSize(1);
    }

    @Test
    final void aSlipLeavesNoTrace() {
        kiosk.sync(1, anchor(), today(2));
        kiosk.sync(3, entry(3, "closure-withdrawn").put("closure", "2"));

        assertThat(exceptions()).isEmpty();
        assertThat(minutes(true)).isZero();
    }

    /// After a restore the newest journal is offered first.
    @Test
    final void aWithdrawalThatComesBeforeItsClosureWaitsForIt() {
        ObjectNode withdrawal =
                entry(1, "closure-withdrawn")
                        .put("closure", kiosk.journal + ":2")
                        .put("elapsed", 130_000);
        assertThat(setAside(kiosk.sync(UUID.randomUUID().toString(), 1, 1, withdrawal)))
                .isEqualTo(1);

        var answer = kiosk.sync(1, anchor(), today(2));

        assertThat(exceptions()).isEmpty();
        assertThat(minutes(true)).isZero();
        assertThat(setAside(answer)).isZero();
    }

    @Test
    final void aWithdrawalFindsTheClosureThatAForkHasMoved() {
        ObjectNode closure = today(2);
        Origin origin = Origin.here(kiosk.journal, closure);
        String moved = UUID.randomUUID().toString();
        kiosk.sync(
                moved,
                1,
                1,
                anchor(),
                closure.deepCopy().put(Origin.FIELD, origin.toString()),
                entry(3, "closure-withdrawn").put("closure", kiosk.journal + ":2"));

        assertThat(exceptions()).isEmpty();
    }

    @Test
    final void theHistoryTellsThatTheKiosksDeskAnnouncedIt() {
        kiosk.sync(1, anchor(), today(2));

        JsonNode changes =
                server.get("/api/v1/points/" + point + "/changes", server.admin()).json();
        assertThat(changes.path("items"))
                .filteredOn(change -> change.path("atKiosk").asBoolean())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.path("what").asText())
                                    .startsWith("announced closed both");
                            assertThat(change.path("who").asText()).isEmpty();
                        });
    }

    @Test
    final void closedBySeveralPeopleItIsToldOnce() {
        server.post(
                "/api/v1/points/" + point + "/exceptions",
                "{\"from\":\"2026-11-20\",\"to\":\"2026-11-20\",\"reason\":\"training\"}",
                server.admin());

        var settings = kiosk.sync(1, anchor(), today(2)).json().path("settings");

        assertThat(settings.path("exceptions")).hasSize(1);
        assertThat(exceptions()).as("each can be taken back").hasSize(2);
    }

    private static long setAside(RunningServer.Answer answer) {
        return answer.json().path("setAside").asLong();
    }

    @Test
    final void openAgainLaterEndsTheClosureThen() {
        kiosk.sync(
                1,
                anchor().put("utc", "2026-11-20T08:20:00Z"),
                closure(2, "2026-11-20T08:20:00Z", "2026-11-20T23:00:00Z"),
                entry(3, "closure-withdrawn")
                        .put("closure", "2")
                        .put("elapsed", 110_000 + 40 * 60_000));

        assertThat(exceptions()).as("it is over").isEmpty();
        assertThat(minutes(true)).as("from the opening at 10 until now, nothing").isZero();
    }

    @Test
    final void aTimeThatIsNotKnownCountsFromItsReceipt() {
        kiosk.sync(
                1,
                today(1).put("boot", "11111111-3a75-4b8e-9d5c-1f5b3e8f0a11")
                        .put("wall", "1970-01-01T00:00:00Z"));

        assertThat(exceptions().get(0).path("announcedAt").asText())
                .isEqualTo("2026-11-20T09:07:00Z");
    }

    @Test
    final void whatNoDeskCanMeanIsSetAsideAndBlocksNothing() {
        var answer =
                kiosk.sync(
                        1,
                        anchor(),
                        closure(2, "2031-01-01T09:00:00Z", "2040-01-01T23:00:00Z"),
                        tap(3, "e-id"));

        assertThat(answer.json().path("next").asLong()).isEqualTo(4);
        assertThat(answer.json().path("setAside").asLong()).isEqualTo(1);
        assertThat(exceptions()).isEmpty();
    }

    @Test
    final void theKioskIsToldOfItsOwnClosure() {
        var settings = kiosk.sync(1, anchor(), today(2)).json().path("settings");

        assertThat(settings.path("exceptions").get(0).path("reason").asText()).isEqualTo("weather");
    }
}
