package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.Reference;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.web.ProblemException;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Who logs help of more than 35 days ago takes it back while all of it can be taken back.
class LateCorrectionTest {

    private static final String LONG_AGO =
            """
            {"errands": ["e-id"], "precision": "day", "day": "2026-10-01", "ageBand": "65-79"}
            """;

    private RunningServer server;
    private String point;

    @BeforeEach
    void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
        point = server.village("porjus");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Guidance guidance() {
        return server.bean(Guidance.class);
    }

    private Reference logged() {
        return guidance()
                .log(
                        point,
                        GivenHelp.record(LONG_AGO),
                        server.bean(TestClock.class).instant(),
                        null)
                .reference();
    }

    private long counted(String by) {
        long questions = 0;
        for (JsonNode row :
                server.get(
                                "/api/v1/guidance/figures?scope=porjus&from=2026-10-01&to=2026-10-31&by="
                                        + by,
                                server.admin())
                        .json()
                        .path("rows")) {
            questions += row.path("questions").asLong();
        }
        return questions;
    }

    @Test
    void onTheSameDayNothingOfItStays() {
        guidance().remove(point, logged());

        assertThat(counted("errand")).isZero();
        assertThat(counted("ageBand")).isZero();
    }

    @Test
    void whatHasBecomeCoarseStaysAsItWasCounted() {
        Reference record = logged();
        server.bean(TestClock.class).forward(Duration.ofDays(1));
        assertThat(server.bean(Coarsening.class).run()).isOne();

        assertThat(refused(() -> guidance().remove(point, record))).contains("correction-too-late");
        assertThat(
                        refused(
                                () ->
                                        guidance()
                                                .correct(
                                                        point,
                                                        record,
                                                        GivenHelp.record(
                                                                "{\"errands\":[\"tax\"]}"))))
                .contains("correction-too-late");
        assertThat(counted("errand")).isOne();
        assertThat(counted("ageBand")).isOne();
    }

    private static Optional<String> refused(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(refused.problem().slug());
        }
    }
}
