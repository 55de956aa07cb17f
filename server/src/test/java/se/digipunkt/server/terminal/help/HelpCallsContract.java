package se.digipunkt.server.terminal.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.fleet.daily.MeasuredPoint;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// From what a kiosk tells of calls for help to the figures of its place, over real HTTP, on both
/// databases.
abstract class HelpCallsContract {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final TestDatabase database;
    private final List<ObjectNode> entries = new ArrayList<>();
    private MeasuredPoint measured;

    HelpCallsContract(TestDatabase database) {
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

    @Test
    final void callsAreCountedByMonthWithWhoCameAndHowLongTheyWaited() {
        for (int seconds : new int[] {10, 20, 30, 40, 50}) {
            answered(seconds);
        }
        for (int i = 0; i < 4; i++) {
            ended("timeout", 60);
        }
        ended("cancelled", 20);
        ended("unknown", 30);
        ended("outside", 0);
        told();

        JsonNode november = november("svp-porjus");

        assertThat(november.path("calls").asInt()).isEqualTo(11);
        assertThat(november.path("answeredPercent").asInt()).isEqualTo(50);
        assertThat(november.path("medianWaitSeconds").asInt()).isEqualTo(30);
        assertThat(november.has("unknown")).isFalse();
        assertThat(november.path("hidden"))
                .extracting(JsonNode::asText)
                .containsExactly("unknown", "outside");
        String page =
                measured.server()
                        .get("/help-calls/svp-porjus", measured.server().admin())
                        .response()
                        .body();
        assertThat(page).contains("2026-11", "50 %", "30 s", "färre än 5");
    }

    @Test
    final void aFewCallsAreHiddenAndNoneIsShownAsNone() {
        answered(10);
        told();

        JsonNode listed = calls("svp-porjus", "2026-10", "2026-11").path("items");

        assertThat(listed.get(0).path("calls").asInt(-1)).isZero();
        assertThat(listed.get(1).has("calls")).isFalse();
        assertThat(listed.get(1).has("medianWaitSeconds")).isFalse();
        assertThat(listed.get(1).path("hidden").get(0).asText()).isEqualTo("calls");
    }

    /// A boot that nobody knows the time of, until an anchor of it comes.
    @Test
    final void aCallOfAnUnknownTimeIsInNoMonthUntilTheTimeIsKnown() {
        String boot = "77777777-1b52-4f43-8a44-0d52b4f1e6a2";
        for (int i = 0; i < 5; i++) {
            ObjectNode called = entry("help-called", Duration.ofMinutes(i));
            called.put("boot", boot);
            entries.add(called);
        }
        told();
        assertThat(november("svp-porjus").path("calls").asInt(-1)).isZero();
        assertThat(calls("svp-porjus", "2026-11", "2026-11").path("uncertain").asInt())
                .isEqualTo(5);

        ObjectNode anchor = entry("clock-anchor", Duration.ofMinutes(9));
        anchor.put("boot", boot).put("utc", "2026-11-19T10:00:00Z");
        anchor.put("source", "ntp").put("uncertaintyMillis", 100);
        entries.add(anchor);
        told();

        assertThat(november("svp-porjus").path("calls").asInt()).isEqualTo(5);
        assertThat(calls("svp-porjus", "2026-11", "2026-11").path("uncertain").asInt(-1)).isZero();
    }

    @Test
    final void theExactMomentIsForgottenAndTheCallStillCounts() {
        for (int i = 0; i < 5; i++) {
            answered(30);
        }
        told();
        ForgettingJob job = measured.server().bean(ForgettingJob.class);
        assertThat(job.run()).isZero();

        measured.server().bean(TestClock.class).forward(Duration.ofDays(37));
        assertThat(job.run()).isEqualTo(5);

        HelpCallTable table = measured.server().bean(HelpCallTable.class);
        LocalDate friday = LocalDate.of(2026, 11, 20);
        assertThat(table.list(List.of("svp-porjus"), friday, friday))
                .hasSize(5)
                .allSatisfy(
                        call -> {
                            assertThat(call.language()).isNull();
                            assertThat(call.calledAt()).isNull();
                            assertThat(call.boot()).isNull();
                            assertThat(call.elapsed()).isNull();
                            assertThat(call.received()).isNull();
                        });
        assertThat(HelpMonth.of(NOVEMBER, table.list(List.of("svp-porjus"), friday, friday)))
                .extracting(HelpMonth::answered, HelpMonth::medianWaited)
                .containsExactly(5L, 30_000L);
    }

    /// A minute for each, from an hour after the start.
    private ObjectNode call() {
        ObjectNode called = entry("help-called", Duration.ofMinutes(60L + entries.size()));
        entries.add(called.put("language", "ar"));
        return called;
    }

    private void answered(int seconds) {
        ObjectNode called = call();
        int place = entries.size();
        long elapsed = called.path("elapsed").asLong();
        entries.add(
                entry("help-coming", Duration.ofMillis(elapsed).plusSeconds(seconds))
                        .put("called", Integer.toString(place)));
    }

    private void ended(String by, int seconds) {
        long elapsed = call().path("elapsed").asLong();
        entries.add(
                entry("help-answered", Duration.ofMillis(elapsed).plusSeconds(seconds))
                        .put("called", Integer.toString(entries.size()))
                        .put("by", by));
    }

    private static ObjectNode entry(String kind, Duration elapsed) {
        return MeasuredPoint.entry(kind, elapsed);
    }

    private void told() {
        measured.sync(ProtocolJson.mapper().createObjectNode(), List.copyOf(entries));
        entries.clear();
    }

    private JsonNode november(String scope) {
        return calls(scope, "2026-11", "2026-11").path("items").get(0);
    }

    private JsonNode calls(String scope, String from, String to) {
        return measured.server()
                .get(
                        "/api/v1/help-calls?scope=%s&from=%s&to=%s".formatted(scope, from, to),
                        measured.server().admin())
                .json();
    }
}
