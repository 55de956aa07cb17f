package se.digipunkt.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.fleet.daily.MeasuredPoint;

import java.time.Duration;
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

    @Test
    void aClosureOfTenDaysAgoIsTakenWhenItsTimeIsKnown() {
        told(
                MeasuredPoint.entry("closure", Duration.ofHours(1))
                        .put("what", "both")
                        .put("from", "2026-11-10T12:00:00Z")
                        .put("to", "2026-11-10T13:00:00Z")
                        .put("reason", "event"));
        assertThat(setAside()).isEqualTo(1);

        told(
                MeasuredPoint.entry("clock-anchor", Duration.ofHours(2))
                        .put("utc", "2026-11-10T10:00:00Z")
                        .put("source", "ntp")
                        .put("uncertaintyMillis", 20));
        measured.server().bean(SetAsideJob.class).run();

        assertThat(setAside()).isZero();
    }
}
