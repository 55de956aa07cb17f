package se.digipunkt.provisioning.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.ProtocolJson;
import se.digipunkt.protocol.Sync;
import se.digipunkt.provisioning.fleet.ServerApi;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A kiosk of the demo that speaks the real protocol: enrols with a code, tells 60 days of sample
/// guidance, and then goes on with heartbeats.
final class SampleKiosk {

    private static final int DAYS = 60;

    private final ServerApi server;
    private final DemoState state;
    private final String place;
    private final boolean bus;
    private final Clock clock;
    private final long bootedNanos = System.nanoTime();
    private boolean stopped;
    private boolean missedServer;

    SampleKiosk(ServerApi server, DemoState state, String place, boolean bus, Clock clock) {
        this.server = server;
        this.state = state;
        this.place = place;
        this.bus = bus;
        this.clock = clock;
    }

    private String value(String name) {
        return state.find("sample." + place + "." + name).orElse("");
    }

    private void keep(String name, String value) {
        state.set("sample." + place + "." + name, value);
    }

    /// Tells the days that have passed since it last told, and that it is there. What goes wrong
    /// ends this kiosk until the next start, and nothing else: a visitor may revoke it.
    void report() {
        if (stopped) {
            return;
        }
        try {
            enrolOnce();
            tellDays();
            send(List.of());
        } catch (UncheckedIOException unreachable) {
            if (!missedServer) {
                print("cannot reach the server and tries again each minute");
            }
            missedServer = true;
        } catch (RuntimeException refused) {
            stopped = true;
            print("stops: " + refused.getMessage());
        }
    }

    private void print(String what) {
        System.out.println("Sample kiosk at " + place + " " + what);
    }

    private void enrolOnce() {
        if (!value("token").isEmpty()) {
            return;
        }
        ObjectNode request = ProtocolJson.mapper().createObjectNode();
        request.put("code", server.enrolmentCode(place, bus))
                .put("nonce", UUID.randomUUID().toString());
        request.put("agentVersion", "sample");
        keep("token", server.post("/kiosk/v1/enrolments", request, null).path("token").asText());
        keep(
                "journal",
                UUID.nameUUIDFromBytes(value("token").getBytes(StandardCharsets.UTF_8)).toString());
        keep("next", "1");
        // From here on the days and their numbers are the same, whenever they are told.
        keep("toldUntil", today().minusDays(DAYS + 1).toString());
        state.save();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SampleDays.ZONE));
    }

    /// Whole days in each batch, and each one kept as told before the next is sent. A batch that
    /// was sent and not kept is sent again with the same numbers, so that the server knows it.
    private void tellDays() {
        List<ObjectNode> batch = new ArrayList<>();
        LocalDate today = today();
        LocalDate from =
                state.find("sample." + place + ".toldUntil")
                        .map(told -> LocalDate.parse(told).plusDays(1))
                        .orElse(today.minusDays(DAYS));
        if (!from.isBefore(today)) {
            return;
        }
        Function<LocalDate, List<ObjectNode>> days = days(from, today);
        for (LocalDate day = from; day.isBefore(today); day = day.plusDays(1)) {
            List<ObjectNode> entries = days.apply(day);
            if (batch.size() + entries.size() > Sync.MOST_ENTRIES) {
                tell(batch, day.minusDays(1));
                batch.clear();
            }
            batch.addAll(entries);
        }
        tell(batch, today.minusDays(1));
    }

    private Function<LocalDate, List<ObjectNode>> days(LocalDate from, LocalDate to) {
        return bus
                ? SampleCalls.of(server, place, from, to)::entries
                : new SampleDays(place, SampleHours.of(server, place, from, to))::entries;
    }

    /// Of this start of the demo, and of no other kiosk.
    private String boot() {
        byte[] name = (place + bootedNanos).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private void tell(List<ObjectNode> entries, LocalDate until) {
        send(entries);
        keep("toldUntil", until.toString());
        state.save();
    }

    private void send(List<ObjectNode> entries) {
        long next = Long.parseLong(value("next"));
        ObjectNode request = ProtocolJson.mapper().createObjectNode();
        request.put("journal", value("journal")).put("from", next);
        ArrayNode array = request.putArray("entries");
        IntStream.range(0, entries.size())
                .forEach(i -> array.add(entries.get(i).put("seq", next + i)));
        long elapsed = (System.nanoTime() - bootedNanos) / 1_000_000;
        ObjectNode status = request.putObject("status");
        status.put("boot", boot())
                .put("elapsed", elapsed)
                .put("wall", clock.instant().toString())
                .put("agentVersion", "sample")
                .put("firstSeq", 1)
                .put("lastSeq", next + entries.size() - 1)
                .put("unsent", 0)
                .put("terminal", "working");
        status.putObject("alive")
                .put("from", 0)
                .put("until", elapsed)
                .put("terminal", "working")
                .put("link", "good");
        long wanted = server.post("/kiosk/v1/sync", request, value("token")).path("next").asLong();
        if (wanted != next + entries.size()) {
            throw new IllegalStateException("the server wants entry " + wanted);
        }
        keep("next", Long.toString(wanted));
    }
}
