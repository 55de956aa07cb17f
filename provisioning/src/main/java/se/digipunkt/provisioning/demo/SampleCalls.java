package se.digipunkt.provisioning.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.VisitEvent;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.provisioning.fleet.OrdinaryDay;
import se.digipunkt.provisioning.fleet.ServerApi;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/// Invented days of a bus, by the calls that the server plans: most are kept and told of, some are
/// late or cut short, some missed since the bus stayed where it was, of some staff say nothing.
final class SampleCalls {

    private static final Duration BEFORE = Duration.ofMinutes(40);
    private static final Duration AFTER = Duration.ofMinutes(30);

    private record Call(String id, Instant from, Instant to) {}

    private final String bus;
    private final Map<LocalDate, List<Call>> days = new TreeMap<>();

    private SampleCalls(String bus) {
        this.bus = bus;
    }

    static SampleCalls of(String bus, Iterable<JsonNode> planned) {
        SampleCalls calls = new SampleCalls(bus);
        planned.forEach(calls::add);
        return calls;
    }

    static SampleCalls of(ServerApi server, String bus, LocalDate first, LocalDate last) {
        SampleCalls calls = new SampleCalls(bus);
        String cursor = "";
        do {
            JsonNode page =
                    server.get(
                            "/api/v1/calls?bus=%s&from=%s&to=%s%s"
                                    .formatted(bus, first, last, cursor));
            page.path("items").forEach(calls::add);
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return calls;
    }

    private void add(JsonNode call) {
        if (!call.path("state").asText().equals("cancelled")) {
            days.computeIfAbsent(
                            LocalDate.parse(call.path("date").asText()), day -> new ArrayList<>())
                    .add(
                            new Call(
                                    call.path("id").asText(),
                                    Instant.parse(call.path("from").asText()),
                                    Instant.parse(call.path("to").asText())));
        }
    }

    /// Entries of a day, without their number in the journal.
    List<ObjectNode> entries(LocalDate day) {
        List<Call> calls =
                days.getOrDefault(day, List.of()).stream()
                        .sorted(Comparator.comparing(Call::from))
                        .toList();
        if (calls.isEmpty()) {
            return List.of();
        }
        byte[] name = (bus + day).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(UUID.nameUUIDFromBytes(name).getMostSignificantBits());
        TreeMap<Instant, EntryBody> written = new TreeMap<>();
        boolean stayed = false;
        for (int i = 0; i < calls.size(); i++) {
            Call next = i + 1 < calls.size() ? calls.get(i + 1) : null;
            boolean stays = !stayed && next != null && random.nextInt(15) == 0;
            if (stays && next != null) {
                visit(calls.get(i), calls.get(i).from(), next.to().plusSeconds(300), written);
            } else if (!stayed) {
                stay(calls.get(i), random, written);
            }
            stayed = stays;
        }
        Instant first = calls.stream().map(Call::from).min(Instant::compareTo).orElseThrow();
        Instant last = calls.stream().map(Call::to).max(Instant::compareTo).orElseThrow();
        return OrdinaryDay.entries(random, first.minus(BEFORE), last.plus(AFTER), written, true);
    }

    private static void stay(Call call, Random random, TreeMap<Instant, EntryBody> written) {
        if (random.nextInt(12) == 0) {
            return;
        }
        int late = random.nextInt(9) == 0 ? 12 + random.nextInt(6) : random.nextInt(11) - 3;
        int left = random.nextInt(12) == 0 ? -13 : random.nextInt(6) - 2;
        Instant arrived = call.from().plusSeconds(late * 60L);
        for (int i = random.nextInt(3); i > 0; i--) {
            written.put(
                    arrived.plusSeconds(i * 190L),
                    GuidanceRecord.tap(random.nextBoolean() ? "library" : "e-id", 1));
        }
        Instant leaves = call.to().plusSeconds(left * 60L);
        Instant earliest = arrived.plusSeconds(600);
        visit(call, arrived, leaves.isBefore(earliest) ? earliest : leaves, written);
    }

    private static void visit(
            Call call, Instant arrived, Instant left, TreeMap<Instant, EntryBody> written) {
        written.put(arrived, new EntryBody.Visit(call.id(), null, VisitEvent.ARRIVED));
        written.put(left, new EntryBody.Visit(call.id(), null, VisitEvent.LEFT));
    }
}
