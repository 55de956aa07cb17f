package se.digipunkt.provisioning.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.provisioning.journey.Checkout;
import se.digipunkt.provisioning.journey.Database;
import se.digipunkt.provisioning.journey.Desk;
import se.digipunkt.provisioning.journey.DeskClient;
import se.digipunkt.provisioning.journey.Office;
import se.digipunkt.provisioning.journey.Programs;
import se.digipunkt.provisioning.journey.ServerProgram;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// From a press at the desk to the server's totals, with both programs as they are delivered.
@Tag("benchmark")
class OneTapBenchmark {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final double PROMISED_MILLIS = 20;
    private static final int TAPS = 2000;
    private static final int KIOSKS = 32;
    private static final Duration LOAD = Duration.ofSeconds(10);

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    private final Results results = new Results("One tap");

    @Test
    void measure() throws Exception {
        long begun = System.nanoTime();
        ServerProgram server = PROGRAMS.server(Database.SQLITE).start();
        results.add("server: start to ready (plain, no AOT cache)", seconds(begun));
        Office office = Office.furnished(server);
        Timings taps = deskTaps(office);
        sync(office, 1);
        sync(office, 100);
        results.add("server: memory after the load", Results.memory(server.program().pid()));
        results.write(Checkout.root().resolve("docs/benchmarks.md"));

        assertThat(taps.millis(0.99)).isLessThan(PROMISED_MILLIS);
    }

    private Timings deskTaps(Office office) {
        Desk desk = office.enrolledKiosk(PROGRAMS);
        DeskClient client = DeskClient.unlocked(desk);
        for (int warm = 0; warm < 300; warm++) {
            client.tap("e-id");
        }
        long[] nanos = new long[TAPS];
        for (int tap = 0; tap < TAPS; tap++) {
            long begun = System.nanoTime();
            client.tap("e-id");
            nanos[tap] = System.nanoTime() - begun;
        }
        Timings taken = new Timings(nanos);
        results.add(
                "desk tap to durable, over HTTP, " + TAPS + " taps (target: p99 under 20 ms)",
                taken.told());
        results.add("kiosk agent: memory after them", Results.memory(desk.kiosk().program().pid()));
        desk.kiosk().awaitAllSent();
        assertThat(office.questions(LocalDate.now(SWEDEN))).isGreaterThanOrEqualTo(TAPS);
        return taken;
    }

    private void sync(Office office, int entries) throws Exception {
        List<LoadKiosk> kiosks = new ArrayList<>();
        for (int i = 0; i < KIOSKS; i++) {
            kiosks.add(LoadKiosk.enrolled(office));
        }
        kiosks.forEach(kiosk -> kiosk.sync(entries));
        long until = System.nanoTime() + LOAD.toNanos();
        long begun = System.nanoTime();
        List<Long> all = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Long>>> loads =
                    kiosks.stream()
                            .<Callable<List<Long>>>map(
                                    kiosk -> () -> kiosk.syncUntil(until, entries))
                            .toList();
            for (Future<List<Long>> load : executor.invokeAll(loads)) {
                all.addAll(load.get());
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Timings timings = new Timings(all.stream().mapToLong(Long::longValue).toArray());
        results.add(
                "sync of "
                        + entries
                        + (entries == 1 ? " entry" : " entries")
                        + " a request, "
                        + KIOSKS
                        + " kiosks at once",
                String.format(
                        Locale.ROOT,
                        "%.0f requests/s, %.0f entries/s, %s",
                        all.size() / seconds,
                        all.size() * entries / seconds,
                        timings.told()));
    }

    private static String seconds(long begun) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begun) / 1e9);
    }
}
