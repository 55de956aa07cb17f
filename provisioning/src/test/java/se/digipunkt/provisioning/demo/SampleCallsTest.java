package se.digipunkt.provisioning.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.ProtocolJson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The days of a bus that stops at three places each day.
final class SampleCallsTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-09-20");
    private static final int DAYS = 60;

    private static List<JsonNode> planned() {
        List<JsonNode> calls = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            for (int hour = 10; hour <= 14; hour += 2) {
                calls.add(
                        ProtocolJson.mapper()
                                .createObjectNode()
                                .put("id", "tur:stop-" + hour + ":" + date)
                                .put("date", date.toString())
                                .put("state", "planned")
                                .put(
                                        "from",
                                        Instant.parse(date + "T" + hour + ":00:00Z").toString())
                                .put(
                                        "to",
                                        Instant.parse(date + "T" + hour + ":30:00Z").toString()));
            }
        }
        return calls;
    }

    private static long told(List<ObjectNode> day, String event) {
        return day.stream().filter(entry -> entry.path("event").asText().equals(event)).count();
    }

    @Test
    void someCallsAreMissedSinceTheBusStayedAndMostAreKept() {
        SampleCalls calls = SampleCalls.of("bus", planned());
        long visits = 0;
        long missed = 0;
        for (int day = 0; day < DAYS; day++) {
            List<ObjectNode> entries = calls.entries(FIRST.plusDays(day));
            visits += told(entries, "arrived");
            assertThat(told(entries, "left")).isEqualTo(told(entries, "arrived"));
            missed += stays(entries);
        }

        assertThat(visits).isBetween(DAYS * 2L, DAYS * 3L - 10);
        assertThat(missed).isBetween(2L, 20L);
        assertThat(calls.entries(FIRST)).isEqualTo(calls.entries(FIRST));
    }

    /// Visits of more than two hours: the next stop's time is over then.
    private static long stays(List<ObjectNode> day) {
        long since = 0;
        long stays = 0;
        for (ObjectNode entry : day) {
            long elapsed = entry.path("elapsed").asLong();
            if (entry.path("event").asText().equals("arrived")) {
                since = elapsed;
            } else if (entry.path("event").asText().equals("left") && elapsed - since > 7_200_000) {
                stays++;
            }
        }
        return stays;
    }
}
