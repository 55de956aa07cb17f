package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.fleet.daily.MeasuredPoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// It is the 20th of November; the boot began on the 10th, and no clock says so yet.
class RefusedForItsTimeTest {

    private static final String BOOT = "6b0c1b52-6c43-4c3c-9a8e-5f0f5d7b2d11";

    private final MeasuredPoint measured = new MeasuredPoint(TestDatabase.SQLITE);

    @AfterEach
    void stop() {
        measured.close();
    }

    private void told(ObjectNode entry) {
        measured.sync(ProtocolJson.mapper().createObjectNode(), List.of(entry.put("boot", BOOT)));
    }

    private int setAside() {
        return measured.server()
                .get("/api/v1/kiosks/" + measured.kiosk(), measured.server().admin())
                .json()
                .path("setAside")
                .asInt();
    }

    private static ObjectNode closure() {
        return MeasuredPoint.entry("closure", Duration.ofHours(1))
                .put("what", "both")
                .put("from", "2026-11-10T12:00:00Z")
                .put("to", "2026-11-10T15:00:00Z")
                .put("reason", "event");
    }

    private void timeIsKnown() {
        told(
                MeasuredPoint.entry("clock-anchor", Duration.ofHours(2))
                        .put("utc", "2026-11-10T10:00:00Z")
                        .put("source", "ntp")
                        .put("uncertaintyMillis", 20));
        measured.server().bean(SetAsideJob.class).run();
    }

    /// How long the point was closed on that Tuesday.
    private String closed() {
        Duration closed = Duration.ZERO;
        for (JsonNode item :
                measured.server()
                        .get(
                                "/api/v1/points/%s/promises?from=2026-11-10&to=2026-11-10&kind=access"
                                        .formatted(MeasuredPoint.POINT),
                                measured.server().admin())
                        .json()
                        .path("items")) {
            if (item.path("closed").asBoolean()) {
                closed =
                        closed.plus(
                                Duration.between(
                                        Instant.parse(item.path("from").asText()),
                                        Instant.parse(item.path("to").asText())));
            }
        }
        return closed.toString();
    }

    @Test
    void aClosureOfTenDaysAgoIsTakenWhenItsTimeIsKnown() {
        told(closure());
        assertThat(setAside()).isEqualTo(1);

        timeIsKnown();

        assertThat(setAside()).isZero();
        assertThat(closed()).isEqualTo("PT3H");
    }

    /// At 14 by the true time, an hour after it began.
    @Test
    void soIsThatItWasTakenBack() {
        told(closure());
        told(MeasuredPoint.entry("closure-withdrawn", Duration.ofHours(5)).put("closure", "1"));
        assertThat(setAside()).isEqualTo(2);

        timeIsKnown();
        told(MeasuredPoint.entry("restart", Duration.ofHours(9)).put("reason", "power"));

        assertThat(setAside()).isZero();
        assertThat(closed()).isEqualTo("PT1H");
    }
}
