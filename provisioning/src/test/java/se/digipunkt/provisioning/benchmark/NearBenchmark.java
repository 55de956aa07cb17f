package se.digipunkt.provisioning.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import se.digipunkt.provisioning.journey.Api;
import se.digipunkt.provisioning.journey.Checkout;
import se.digipunkt.provisioning.journey.Database;
import se.digipunkt.provisioning.journey.Programs;
import se.digipunkt.provisioning.journey.ServerProgram;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// *Help near me* of a server with two thousand points and the localities of all Sweden.
@Tag("benchmark")
class NearBenchmark {

    /// Of one reader at a time: with eight the client takes the processors as well.
    private static final double PROMISED_MILLIS = 50;

    private static final int POINTS = 2000;
    private static final int ASKED = 1000;
    private static final int READERS = 8;
    private static final int BUSES = 10;
    private static final int STOPS = 10;
    private static final List<String> WEEKDAYS = List.of("mo", "tu", "we", "th", "fr");
    private static final List<String> HOURS =
            List.of(
                    "Mo-Fr 09:00-18:00; Sa 10:00-14:00; PH off",
                    "Mo-Th 09:00-19:00; Fr 09:00-17:00; Jun 15-Aug 15 off; PH off; Dec 24 off",
                    "week 1-53/2 We 13:00-16:00; PH off",
                    "Mo,We,Fr 08:00-12:00,13:00-17:00",
                    "We[-1] 10:00-12:00; PH off");
    private static final List<String> NAMES =
            List.of(
                    "Vuollerim",
                    "Jokkmokk",
                    "Kiruna",
                    "Pajala",
                    "Boden",
                    "Arjeplog",
                    "Älvsbyn",
                    "sunderbyn",
                    "Luleå",
                    "Piteå");

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    private final Results results = new Results("Help near me");

    @Test
    void measure() throws Exception {
        ServerProgram server = PROGRAMS.server(Database.SQLITE).start();
        Api admin = server.asAdmin();
        long begun = System.nanoTime();
        admin.sendText("POST", "/api/v1/imports/points", "text/csv", points()).ok();
        results.add("import of 2 000 points", seconds(begun));
        admin.sendText("POST", "/api/v1/imports/buses", "text/csv", buses()).ok();
        begun = System.nanoTime();
        admin.sendText("POST", "/api/v1/imports/rounds", "text/csv", rounds()).ok();
        results.add("import of 50 rounds to 500 of them, 13 000 calls of a year", seconds(begun));
        Api reader = server.asNobody();
        ask(reader, ASKED);
        String what = "page of the closest 20 of 2 000 points by name, over HTTP";
        Timings byName = new Timings(ask(reader, ASKED));
        results.add(what + ", one reader (target: p99 under 50 ms)", byName.told());
        results.add(what + ", " + READERS + " readers at once", together(reader));
        Timings byPosition = new Timings(askAt(reader));
        results.add("the same by position (target: p99 under 50 ms)", byPosition.told());
        results.add("the same right after a point was changed", changed(admin, reader));
        results.add("server: memory after the load", Results.memory(server.program().pid()));
        results.write(Checkout.root().resolve("docs/benchmarks.md"));

        assertThat(byName.millis(0.99)).isLessThan(PROMISED_MILLIS);
        assertThat(byPosition.millis(0.99)).isLessThan(PROMISED_MILLIS);
    }

    private static String points() {
        StringBuilder csv =
                new StringBuilder("id,name,kinds,municipality,lat,lon,openingHours,staffedHours\n");
        for (int i = 0; i < POINTS; i++) {
            csv.append(
                    String.format(
                            Locale.ROOT,
                            "punkt-%d,Servicepunkt %d,%s,%s,%.4f,%.4f,\"%s\",\"%s\"%n",
                            i,
                            i,
                            i % 4 == 0 ? "bus-stop" : "village-point",
                            i % 2 == 0 ? "2510" : "2584",
                            65 + i % 50 * 0.08,
                            17 + i / 50 * 0.16,
                            HOURS.get(i % HOURS.size()),
                            HOURS.get((i + 1) % HOURS.size())));
        }
        return csv.toString();
    }

    private static String buses() {
        StringBuilder csv = new StringBuilder("id,name,municipality\n");
        for (int bus = 0; bus < BUSES; bus++) {
            csv.append("buss-%d,Bokbuss %d,2510%n".formatted(bus, bus));
        }
        return csv.toString();
    }

    /// Every fourth point is a stop: each bus drives five rounds of ten stops, every other week.
    private static String rounds() {
        StringBuilder csv =
                new StringBuilder("round,bus,name,firstDay,weekday,everyWeeks,stop,from,to\n");
        for (int stop = 0; stop < POINTS / 4; stop++) {
            int round = stop / STOPS;
            int hour = 8 + stop % STOPS;
            csv.append(
                    "tur-%d,buss-%d,Tur %d,2026-09-01,%s,2,punkt-%d,%02d:00,%02d:40%n"
                            .formatted(
                                    round,
                                    round / WEEKDAYS.size(),
                                    round,
                                    WEEKDAYS.get(round % WEEKDAYS.size()),
                                    4 * stop,
                                    hour,
                                    hour));
        }
        return csv.toString();
    }

    private static long[] ask(Api reader, int times) {
        return IntStream.range(0, times).mapToLong(i -> timed(reader, named(i))).toArray();
    }

    private static String named(int number) {
        String name = NAMES.get(number % NAMES.size());
        return "/near?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static long[] askAt(Api reader) {
        return IntStream.range(0, ASKED)
                .mapToLong(
                        i ->
                                timed(
                                        reader,
                                        "/near?lat=%d.%02d&lon=%d.10"
                                                .formatted(65 + i % 4, i % 100, 17 + i % 6)))
                .toArray();
    }

    private static long timed(Api reader, String path) {
        long begun = System.nanoTime();
        String page = reader.get(path).ok().body();
        long nanos = System.nanoTime() - begun;
        assertThat(page).contains("Servicepunkt ");
        return nanos;
    }

    private static String together(Api reader) throws Exception {
        List<Long> all = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<long[]>> readers =
                    IntStream.range(0, READERS)
                            .<Callable<long[]>>mapToObj(_ -> () -> ask(reader, ASKED / 4))
                            .toList();
            for (Future<long[]> done : executor.invokeAll(readers)) {
                for (long nanos : done.get()) {
                    all.add(nanos);
                }
            }
        }
        return new Timings(all.stream().mapToLong(Long::longValue).toArray()).told();
    }

    private static String changed(Api admin, Api reader) {
        long[] nanos = new long[20];
        for (int i = 0; i < nanos.length; i++) {
            String day = "2027-01-%02d".formatted(i + 1);
            admin.sendText(
                            "POST",
                            "/api/v1/points/punkt-1/exceptions",
                            "application/json",
                            "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(day, day))
                    .ok();
            nanos[i] = timed(reader, named(i));
        }
        return new Timings(nanos).told();
    }

    private static String seconds(long begun) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begun) / 1e9);
    }
}
