package se.digipunkt.server.fleet.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.storage.WriteGate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Two kiosks of a place measure at once, on PostgreSQL, where both may write: their day has both
/// each time.
final class LinkDaysRaceTest {

    private static final String POINT = "svp-porjus";
    private static final int ROUNDS = 25;
    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.on(TestDatabase.POSTGRES);
        assertThat(server.village(POINT)).isEqualTo(POINT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void measure(String journal, int round) {
        Links links = server.bean(Links.class);
        Instant at = NOON.plusSeconds(round);
        server.bean(WriteGate.class)
                .write(
                        () ->
                                links.take(
                                        new LinkTold(
                                                journal,
                                                round,
                                                "k-" + journal,
                                                POINT,
                                                at,
                                                new EntryBody.Link(
                                                        "wifi", null, 80, null, null, 0.0, null,
                                                        null),
                                                at,
                                                "boot-" + journal,
                                                round)));
    }

    private long measured() {
        LocalDate day = LocalDate.parse("2026-11-20");
        return server
                .bean(WriteGate.class)
                .read(() -> server.bean(LinkDayTable.class).list(List.of(POINT), day, day))
                .stream()
                .mapToLong(LinkDayRow::measurements)
                .sum();
    }

    @Test
    void ofTwoThatMeasureAtOnceNoneIsForgotten() throws Exception {
        List<String> journals = List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        try (ExecutorService two = Executors.newFixedThreadPool(journals.size())) {
            for (int round = 1; round <= ROUNDS; round++) {
                int now = round;
                List<Callable<Void>> both =
                        journals.stream()
                                .<Callable<Void>>map(
                                        journal ->
                                                () -> {
                                                    measure(journal, now);
                                                    return null;
                                                })
                                .toList();
                for (Future<Void> done : two.invokeAll(both)) {
                    done.get();
                }
                assertThat(measured()).as("round %d", round).isEqualTo(2L * round);
            }
        }
    }
}
