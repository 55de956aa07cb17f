package se.digipunkt.server.fleet.daily;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A server with a kiosk in Porjus, which promises 10:00 to 16:00 every day. It is Friday the 20th
/// of November 2026, 18:00 in Sweden; the kiosk is up since 09:00.
public final class MeasuredPoint implements AutoCloseable {

    public static final String POINT = "svp-porjus";

    private static final String JOURNAL = "5f3f6d0c-7f63-4c57-9a35-6c4a3f1f0b11";
    private static final String BOOT = "9a1f0c74-2b52-4f43-8a44-0d52b4f1e6a2";
    private static final Instant STARTED = Instant.parse("2026-11-20T08:00:00Z");

    private final RunningServer server;
    private final String kiosk;
    private final String token;
    private long next = 1;

    public MeasuredPoint(TestDatabase database) {
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
        var enrolled =
                server.post(
                                "/kiosk/v1/enrolments",
                                "{\"code\":\"%s\",\"nonce\":\"n\"}".formatted(code),
                                null)
                        .json();
        kiosk = enrolled.path("kioskId").asText();
        token = enrolled.path("token").asText();
    }

    public RunningServer server() {
        return server;
    }

    public String kiosk() {
        return kiosk;
    }

    /// Adds a point with the same hours and no kiosk.
    public void point(String id) {
        int status =
                server.post(
                                "/api/v1/points",
                                """
                                {"id":"%s","name":"%s","kinds":["village-point"],"municipality":"2510",
                                 "lat":66.96,"lon":19.8,"positionPrecision":"locality-centroid",
                                 "openingHours":"Mo-Su 10:00-16:00"}
                                """
                                        .formatted(id, id),
                                server.admin())
                        .status();
        if (status != 201) {
            throw new IllegalStateException(id + ": " + status);
        }
    }

    public static ObjectNode entry(String kind, Duration elapsed) {
        return ProtocolJson.mapper()
                .createObjectNode()
                .put("boot", BOOT)
                .put("elapsed", elapsed.toMillis())
                .put("wall", "1970-01-01T00:03:00Z")
                .put("kind", kind);
    }

    /// Alive for an hour.
    public static ObjectNode alive(int hoursAfterStart) {
        Duration from = Duration.ofHours(hoursAfterStart);
        return entry("alive", from)
                .put("until", from.plusHours(1).toMillis())
                .put("terminal", "working")
                .put("link", "good");
    }

    /// @param health of the status; null for none
    public void sync(ObjectNode health, List<ObjectNode> entries) {
        Instant now = server.bean(TestClock.class).instant();
        Duration elapsed = Duration.between(STARTED, now);
        ObjectNode body = ProtocolJson.mapper().createObjectNode();
        body.put("journal", JOURNAL).put("from", next);
        ArrayNode list = body.putArray("entries");
        for (ObjectNode entry : entries) {
            list.add(entry.put("seq", next++));
        }
        ObjectNode status = body.putObject("status");
        status.put("boot", BOOT).put("elapsed", elapsed.toMillis());
        status.put("wall", now.toString());
        status.put("firstSeq", 1).put("lastSeq", next - 1);
        status.set("health", health);
        int answered = server.post("/kiosk/v1/sync", body.toString(), token).status();
        if (answered != 200) {
            throw new IllegalStateException("sync: " + answered);
        }
        server.bean(AvailabilityJob.class).run();
    }

    /// Up all the promised time but from 11:00 to 12:00.
    public void tellFriday() {
        sync(
                ProtocolJson.mapper().createObjectNode(),
                List.of(
                        entry("restart", Duration.ZERO).put("reason", "power"),
                        alive(0),
                        alive(1),
                        alive(3),
                        alive(4),
                        alive(5),
                        alive(6)));
    }

    public void forward(Duration time) {
        server.bean(TestClock.class).forward(time);
    }

    @Override
    public void close() {
        server.close();
    }
}
