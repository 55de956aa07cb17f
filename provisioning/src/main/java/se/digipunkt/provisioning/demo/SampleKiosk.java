package se.digipunkt.provisioning.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Sync;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A kiosk of the demo that speaks the real protocol: enrols with a code, tells 60 days of sample
/// guidance, and then goes on with heartbeats.
final class SampleKiosk {

    private static final int DAYS = 60;

    private final ServerApi server;
    private final DemoState state;
    private final String place;
    private final Clock clock;
    private final long bootedNanos = System.nanoTime();

    SampleKiosk(ServerApi server, DemoState state, String place, Clock clock) {
        this.server = server;
        this.state = state;
        this.place = place;
        this.clock = clock;
    }

    private String value(String name) {
        return state.find("sample." + place + "." + name).orElse("");
    }

    private void keep(String name, String value) {
        state.set("sample." + place + "." + name, value);
    }

    private void enrolOnce() {
        if (!value("token").isEmpty()) {
            return;
        }
        ObjectNode request = ProtocolJson.mapper().createObjectNode();
        request.put("code", server.enrolmentCode(place, false))
                .put("nonce", UUID.randomUUID().toString());
        request.put("agentVersion", "sample");
        keep("token", server.post("/kiosk/v1/enrolments", request, null).path("token").asText());
        keep(
                "journal",
                UUID.nameUUIDFromBytes(
                                value("token").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());
        keep("next", "1");
    }

    /// Tells every day since the last one told, at first the last 60.
    void tellHistory() {
        enrolOnce();
        LocalDate today = LocalDate.now(clock.withZone(SampleDays.ZONE));
        String told = value("toldUntil");
        LocalDate first =
                told.isEmpty() ? today.minusDays(DAYS) : LocalDate.parse(told).plusDays(1);
        SampleDays days = new SampleDays(place);
        List<ObjectNode> entries =
                first.datesUntil(today).flatMap(day -> days.entries(day).stream()).toList();
        for (int from = 0; from < entries.size(); from += Sync.MOST_ENTRIES) {
            send(entries.subList(from, Math.min(entries.size(), from + Sync.MOST_ENTRIES)));
        }
        keep("toldUntil", today.minusDays(1).toString());
    }

    void heartbeat() {
        send(List.of());
    }

    private void send(List<ObjectNode> entries) {
        long next = Long.parseLong(value("next"));
        ObjectNode request = ProtocolJson.mapper().createObjectNode();
        request.put("journal", value("journal")).put("from", next);
        ArrayNode array = request.putArray("entries");
        IntStream.range(0, entries.size())
                .forEach(i -> array.add(entries.get(i).put("seq", next + i)));
        request.putObject("status")
                .put(
                        "boot",
                        UUID.nameUUIDFromBytes(
                                        Long.toString(bootedNanos)
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString())
                .put("elapsed", (System.nanoTime() - bootedNanos) / 1_000_000)
                .put("wall", clock.instant().toString())
                .put("agentVersion", "sample")
                .put("firstSeq", 1)
                .put("lastSeq", next + entries.size() - 1)
                .put("unsent", 0)
                .put("terminal", "working");
        keep("next", server.post("/kiosk/v1/sync", request, value("token")).path("next").asText());
    }
}
