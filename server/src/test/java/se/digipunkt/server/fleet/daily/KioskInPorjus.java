package se.digipunkt.server.fleet.daily;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

/// A kiosk on one database, over real HTTP. It is Friday evening; the point in Porjus promises
/// 10:00 to 16:00 every day, six hours, in Sweden's winter time.
abstract class KioskInPorjus {

    static final String POINT = "svp-porjus";

    private final TestDatabase database;
    private final String journal = UUID.randomUUID().toString();
    final String friday = UUID.randomUUID().toString();
    final String thursday = UUID.randomUUID().toString();
    RunningServer server;
    String token;

    KioskInPorjus(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    final void start() {
        server =
                RunningServer.on(
                        database,
                        Map.of("test.clock", true, "test.clock-at", "2026-11-20T17:00:00Z"));
        point(POINT);
        token = enrolled(POINT);
    }

    String enrolled(String point) {
        String code =
                server.post(
                                "/api/v1/enrolment-codes",
                                "{\"servicePoint\":\"%s\"}".formatted(point),
                                server.admin())
                        .json()
                        .path("code")
                        .asText();
        return server.post(
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

    void point(String id) {
        point(id, "Mo-Su 10:00-16:00");
    }

    void point(String id, String hours) {
        int status =
                server.post(
                                "/api/v1/points",
                                """
                                {"id":"%s","name":"%s","kinds":["village-point"],"municipality":"2510",
                                 "openingHours":"%s"}
                                """
                                        .formatted(id, id, hours),
                                server.admin())
                        .status();
        assertThat(status).isEqualTo(201);
    }

    static ObjectNode entry(long seq, String boot, String kind, Duration elapsed) {
        return ProtocolJson.mapper()
                .createObjectNode()
                .put("seq", seq)
                .put("boot", boot)
                .put("elapsed", elapsed.toMillis())
                .put("wall", "1970-01-01T00:03:00Z")
                .put("kind", kind);
    }

    static ObjectNode restart(long seq, String boot) {
        return entry(seq, boot, "restart", Duration.ZERO).put("reason", "power");
    }

    /// Alive for an hour.
    static ObjectNode alive(long seq, String boot, Duration from) {
        return entry(seq, boot, "alive", from)
                .put("until", from.plusHours(1).toMillis())
                .put("terminal", "working")
                .put("link", "good");
    }

    /// @param upSince the boot of the status began then
    JsonNode sync(long from, String upSince, List<ObjectNode> entries) {
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

    JsonNode availability(String scope, String day) {
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

    void expect(String day, long working, long down, long unknown) {
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
    List<ObjectNode> ofFriday(long seq) {
        return List.of(
                restart(seq, friday),
                alive(seq + 1, friday, Duration.ZERO),
                alive(seq + 2, friday, Duration.ofHours(1)),
                alive(seq + 3, friday, Duration.ofHours(3)),
                alive(seq + 4, friday, Duration.ofHours(4)),
                alive(seq + 5, friday, Duration.ofHours(5)),
                alive(seq + 6, friday, Duration.ofHours(6)));
    }

    void run(String... statements) throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class))
                                .getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
