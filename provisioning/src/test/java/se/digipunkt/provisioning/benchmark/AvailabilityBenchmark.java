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

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// Availability of five hundred points for a year from stored days, over HTTP; and how long a
/// point's year takes to be counted anew from its evidence, through the database.
@Tag("benchmark")
class AvailabilityBenchmark {

    private static final int POINTS = 500;
    private static final int ASKED = 40;

    /// Without a kiosk: what they promised is read from their hours.
    private static final int NOT_MEASURED = 500;

    private static final int RECOUNTS = 10;
    private static final Duration ASKED_WITHIN = Duration.ofMillis(300);
    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(1);

    /// Counted right before the one that is measured: the job begins once a second.
    private static final String MARK = "punkt-000";

    private static final int CHANGES = 10;

    private static final String ALL = "/api/v1/availability?scope=region&";
    private static final String WITH_EVIDENCE = "punkt-001";

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    private final Results results = new Results("Availability");
    private final LocalDate last = LocalDate.now(ZoneId.of("Europe/Stockholm")).minusDays(1);
    private final LocalDate first = last.minusDays(364);
    private final List<String> points =
            IntStream.range(0, POINTS).mapToObj("punkt-%03d"::formatted).toList();

    @Test
    void measure() throws SQLException {
        ServerProgram server = PROGRAMS.server(Database.SQLITE).start();
        server.asAdmin().sendText("POST", "/api/v1/imports/points", "text/csv", csv(points)).ok();
        GivenEvidence evidence = new GivenEvidence(server.data(), first, last);
        evidence.kiosks(points);
        evidence.journal(WITH_EVIDENCE);
        long begun = System.nanoTime();
        evidence.makeDue(points);
        long done = evidence.counted(points);
        results.add("a year of 500 points counted the first time", milliseconds(done - begun));
        long[] recounts = recounts(evidence);
        long[] asked = ask(server.asAdmin(), ALL, ASKED);
        server.asAdmin().sendText("POST", "/api/v1/imports/points", "text/csv", unmeasured()).ok();
        long anew = ask(server.asAdmin(), ALL, 1)[0];
        long[] with = ask(server.asAdmin(), ALL, ASKED);
        long[] changed = askAfterChanges(server.asAdmin());
        long[] page = ask(server.asAdmin(), "/availability/region?", ASKED);
        add("a point's year counted anew from its evidence (target: under 1 s)", recounts);
        add("availability of 500 points for a year, over HTTP (target: under 300 ms)", asked);
        results.add("the same with 500 new points without a kiosk", milliseconds(anew));
        add("the same with these, again (target: under 300 ms)", with);
        add("the same, each time after one of them was changed (target: under 300 ms)", changed);
        add("page of the region with these 1 000 points, and with two other periods", page);
        results.add("server: memory after that", Results.memory(server.program().pid()));
        results.write(Checkout.root().resolve("docs/benchmarks.md"));

        assertThat(median(recounts)).isLessThan(COUNTED_WITHIN.toNanos());
        assertThat(median(asked)).isLessThan(ASKED_WITHIN.toNanos());
        assertThat(median(with)).isLessThan(ASKED_WITHIN.toNanos());
        assertThat(median(changed)).isLessThan(ASKED_WITHIN.toNanos());
    }

    private long[] recounts(GivenEvidence evidence) throws SQLException {
        long[] nanos = new long[RECOUNTS];
        for (int i = 0; i < RECOUNTS; i++) {
            evidence.makeDue(List.of(MARK, WITH_EVIDENCE));
            long begun = evidence.counted(List.of(MARK));
            nanos[i] = evidence.counted(List.of(WITH_EVIDENCE)) - begun;
        }
        return nanos;
    }

    /// Each time right after it was announced that one of them closes.
    private long[] askAfterChanges(Api admin) {
        long[] nanos = new long[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            admin.post(
                            "/api/v1/points/omatt-%03d/exceptions".formatted(i),
                            Map.of(
                                    "from",
                                    last.plusDays(9).toString(),
                                    "to",
                                    last.plusDays(9).toString(),
                                    "reason",
                                    "training"))
                    .ok();
            nanos[i] = ask(admin, ALL, 1)[0];
        }
        return nanos;
    }

    private long[] ask(Api admin, String what, int times) {
        String path = what + "from=" + first + "&to=" + last;
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            String told = admin.get(path).ok().body();
            nanos[i] = System.nanoTime() - begun;
            assertThat(told).isNotEmpty();
        }
        return nanos;
    }

    private void add(String what, long[] nanos) {
        results.add(what, new Timings(nanos).told());
    }

    private static long median(long[] nanos) {
        return new Timings(nanos).nanos()[nanos.length / 2];
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.0f ms", nanos / 1e6);
    }

    private String unmeasured() {
        return csv(IntStream.range(0, NOT_MEASURED).mapToObj("omatt-%03d"::formatted).toList());
    }

    private String csv(List<String> ids) {
        StringBuilder csv =
                new StringBuilder("id,name,kinds,municipality,openingHours,hoursFrom\n");
        ids.forEach(
                id ->
                        csv.append(
                                "%s,Servicepunkt %s,village-point,2510,Mo-Fr 10:00-16:00,%s%n"
                                        .formatted(id, id, first)));
        return csv.toString();
    }
}
