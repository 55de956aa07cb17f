package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.fleet.daily.MeasuredPoint;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// What a kiosk told in a boot of unknown time finds its day when an anchor of that boot comes
/// later, on both databases. It is Friday the 20th, 18:00 in Sweden; the boot began on Thursday at
/// 09:00, and its clock believed otherwise.
abstract class LaterAnchorContract {

    private final TestDatabase database;
    private final String thursday = UUID.randomUUID().toString();
    private MeasuredPoint measured;

    LaterAnchorContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        measured = new MeasuredPoint(database);
    }

    @AfterEach
    final void stop() {
        measured.close();
    }

    private ObjectNode entry(String kind, Duration elapsed, String wall) {
        return MeasuredPoint.entry(kind, elapsed).put("boot", thursday).put("wall", wall);
    }

    private ObjectNode help(Duration elapsed, String wall) {
        ObjectNode help = entry("guidance", elapsed, wall);
        help.putArray("errands").add("e-id");
        return help.put("taxonomy", 1).put("outcome", "done");
    }

    /// An hour after the boot began.
    private ObjectNode anchor(String utc, String source, int uncertain) {
        return entry("clock-anchor", Duration.ofHours(1), "1970-01-01T00:01:00Z")
                .put("utc", utc)
                .put("source", source)
                .put("uncertaintyMillis", uncertain);
    }

    private ObjectNode anchor() {
        return anchor("2026-11-19T09:00:00Z", "ntp", 20);
    }

    private void told(ObjectNode... entries) {
        measured.sync(ProtocolJson.mapper().createObjectNode(), List.of(entries));
    }

    private JsonNode rows(String from, String to, String by) {
        return measured.server()
                .get(
                        "/api/v1/guidance/figures?scope=region&from=%s&to=%s&by=%s"
                                .formatted(from, to, by),
                        measured.server().admin())
                .json()
                .path("rows");
    }

    private int questions(String day) {
        JsonNode rows = rows(day, day, "errand");
        return rows.isEmpty() ? 0 : rows.get(0).path("questions").asInt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:03:00Z", "2040-06-01T12:00:00Z"})
    final void helpFindsItsDayAndItsCorrectionsGoWithIt(String wall) {
        ObjectNode corrected = entry("guidance-corrected", Duration.ofHours(3), wall);
        corrected.put("corrects", 1);
        corrected
                .putObject("guidance")
                .put("taxonomy", 1)
                .put("outcome", "done")
                .putArray("errands")
                .add("pension");
        told(help(Duration.ofHours(2), wall), help(Duration.ofHours(2), wall), corrected);
        assertThat(rows("2026-11-01", "2026-11-30", "errand")).isEmpty();

        told(anchor());

        JsonNode rows = rows("2026-11-19", "2026-11-19", "errand");
        assertThat(rows.findValuesAsText("errand")).containsExactlyInAnyOrder("e-id", "pension");
        assertThat(rows("2026-11-19", "2026-11-19", "hour").findValuesAsText("hour"))
                .containsOnly("11");
        assertThat(questions("2026-11-20")).isZero();
        assertThat(measured.server().bean(Recount.class).wrong()).isZero();
    }

    @Test
    final void aBetterAnchorMovesHelpFromOneDayToAnother() {
        told(help(Duration.ofHours(2), "1970-01-01T00:03:00Z"));
        told(anchor("2026-11-17T09:00:00Z", "rtc", 60_000));
        assertThat(questions("2026-11-17")).isEqualTo(1);

        told(anchor());

        assertThat(questions("2026-11-17")).isZero();
        assertThat(questions("2026-11-19")).isEqualTo(1);
        assertThat(measured.server().bean(Recount.class).wrong()).isZero();
    }

    @Test
    final void whatHasForgottenItsTimeStaysForgotten() {
        told(help(Duration.ofHours(2), "1970-01-01T00:03:00Z"));
        measured.forward(Duration.ofDays(40));
        assertThat(measured.server().bean(CoarseningJob.class).run()).isEqualTo(1);

        told(anchor());

        assertThat(rows("2026-11-01", "2026-12-31", "errand")).isEmpty();
        assertThat(measured.server().bean(MomentTable.class).ofBoot(thursday)).isEmpty();
    }

    private ObjectNode closure() {
        return entry("closure", Duration.ofHours(2), "1970-01-01T00:03:00Z")
                .put("what", "both")
                .put("from", "2026-11-21T12:00:00Z")
                .put("to", "2026-11-21T13:00:00Z")
                .put("reason", "event");
    }

    private JsonNode saturday() {
        return measured.server()
                .get(
                        "/api/v1/availability?scope=svp-porjus&from=2026-11-21&to=2026-11-21",
                        measured.server().admin())
                .json()
                .at("/items/0");
    }

    @Test
    final void aClosureThatWasAnnouncedInTimeIsNoLongerAtShortNotice() {
        told(closure());
        assertThat(saturday().path("promisedMinutes").asInt()).isEqualTo(360);
        assertThat(saturday().path("downMinutes").asInt()).isEqualTo(60);

        told(anchor());

        assertThat(saturday().path("promisedMinutes").asInt()).isEqualTo(300);
        assertThat(saturday().path("downMinutes").asInt()).isZero();
    }

    /// From 11 to 16 on Friday, said at 11.
    private ObjectNode closedToday() {
        return closure().put("from", "2026-11-20T10:00:00Z").put("to", "2026-11-20T15:00:00Z");
    }

    /// At 13.
    private ObjectNode openedAgain() {
        return entry("closure-withdrawn", Duration.ofHours(4), "1970-01-01T00:03:00Z")
                .put("closure", "1");
    }

    private ObjectNode fridaysAnchor() {
        return anchor("2026-11-20T09:00:00Z", "ntp", 20);
    }

    private int downOnFriday() {
        return measured.server()
                .get(
                        "/api/v1/availability?scope=svp-porjus&from=2026-11-20&to=2026-11-20",
                        measured.server().admin())
                .json()
                .at("/items/0/downMinutes")
                .asInt();
    }

    @Test
    final void whatWasTakenForASlipWasAClosureOfTwoHours() {
        told(closedToday(), openedAgain());
        assertThat(downOnFriday()).isZero();

        told(fridaysAnchor());

        assertThat(downOnFriday()).isEqualTo(120);
    }

    @Test
    final void whatWasTakenBackWhenItWasOverEndedBefore() {
        told(closedToday());
        measured.forward(Duration.ofMinutes(30));
        told(openedAgain());
        assertThat(downOnFriday()).isEqualTo(300);

        told(fridaysAnchor());

        assertThat(downOnFriday()).isEqualTo(120);
    }

    @Test
    final void aMeasurementOfTheConnectionFindsItsDay() {
        told(
                entry("link", Duration.ofHours(2), "1970-01-01T00:03:00Z")
                        .put("rttMillis", 80)
                        .put("lossPercent", 0));
        assertThat(measurements("2026-11-01", "2026-11-30")).isZero();

        told(anchor("2026-11-17T09:00:00Z", "rtc", 60_000));
        assertThat(measurements("2026-11-17", "2026-11-17")).isEqualTo(1);
        told(anchor());

        assertThat(measurements("2026-11-17", "2026-11-17")).isZero();
        assertThat(measurements("2026-11-19", "2026-11-19")).isEqualTo(1);
    }

    private int measurements(String from, String to) {
        return measured.server()
                .get("/api/v1/connection?scope=svp-porjus&from=%s&to=%s".formatted(from, to), null)
                .json()
                .at("/items/0/measurements")
                .asInt();
    }
}
