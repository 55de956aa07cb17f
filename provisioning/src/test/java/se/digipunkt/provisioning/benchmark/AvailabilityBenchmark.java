package se.digipunkt.provisioning.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

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
import java.util.stream.IntStream;

/// Availability of five hundred points for a year from stored days, over HTTP; and how long a
/// point's year takes to be counted anew from its evidence, through the database.
@Tag("benchmark")
class AvailabilityBenchmark {

    private static final int POINTS = 500;
    private static final int ASKED = 40;
    private static final int RECOUNTS = 10;
    private static final Duration ASKED_WITHIN = Duration.ofMillis(300);
    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(1);

    /// Counted right before the one that is measured: the job begins once a second.
    private static final String MARK = "punkt-000";

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
        server.asAdmin().sendText("POST", "/api/v1/imports/points", "text/csv", csv()).ok();
        GivenEvidence evidence = new GivenEvidence(server.data(), first, last);
        evidence.kiosks(points);
        evidence.journal(WITH_EVIDENCE);
        long begun = System.nanoTime();
        evidence.makeDue(points);
        long done = evidence.counted(points);
        results.add("a year of 500 points counted the first time", milliseconds(done - begun));
        long[] recounts = recounts(evidence);
        long[] asked = ask(server.asAdmin());
        add("a point's year counted anew from its evidence (target: under 1 s)", recounts);
        add("availability of 500 points for a year, over HTTP (target: under 300 ms)", asked);
        results.add("server: memory after that", Results.memory(server.program().pid()));
        results.write(Checkout.root().resolve("docs/benchmarks.md"));

        assertThat(median(recounts)).isLessThan(COUNTED_WITHIN.toNanos());
        assertThat(median(asked)).isLessThan(ASKED_WITHIN.toNanos());
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

    private long[] ask(Api admin) {
        String path = "/api/v1/availability?scope=region&from=" + first + "&to=" + last;
        long[] nanos = new long[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long begun = System.nanoTime();
            JsonNode items = admin.get(path).ok().json().path("items");
            nanos[i] = System.nanoTime() - begun;
            assertThat(items).hasSizeGreaterThanOrEqualTo(POINTS);
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

    private String csv() {
        StringBuilder csv =
                new StringBuilder("id,name,kinds,municipality,openingHours,hoursFrom\n");
        points.forEach(
                id ->
                        csv.append(
                                "%s,Servicepunkt %s,village-point,2510,Mo-Fr 10:00-16:00,%s%n"
                                        .formatted(id, id, first)));
        return csv.toString();
    }
}
