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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Figures of a year of help at two hundred points, over HTTP. Half a million different records are
/// all there, each by itself; their totals are those that the server has counted from them, as
/// after an upgrade from a version without totals: what it would have written had they come one by
/// one. Five million are the same ten times over, and so is each total: as many cells, of which the
/// rarest would be some more were all the records different, and ten times as many records to read.
@Tag("benchmark")
class FiguresBenchmark {

    private static final int PROMISED_RECORDS = 500_000;

    /// With fewer, `-Dfigures.records=20000`, it only tells, in `target/benchmarks.md`.
    private static final int RECORDS = Integer.getInteger("figures.records", PROMISED_RECORDS);

    private static final int TIMES = 10;

    /// Of a year: a calendar year, and the last twelve months. Other days are asked as they are.
    private static final double PROMISED_MILLIS = 100;

    private static final double GROWN = 1.5;
    private static final int POINTS = 200;
    private static final int ASKED = 40;
    private static final Duration RECOUNT = Duration.ofMinutes(30);

    private static final Map<String, String> SCOPES =
            new TreeMap<>(
                    Map.of(
                            "punkt-0", "a point",
                            "2510", "a municipality with 80 points",
                            "region", "the region"));

    /// Of these eighty points are in Jokkmokk.
    private static final List<String> MUNICIPALITIES =
            List.of("2510", "2510", "2584", "2580", "2521");

    private static final List<String> BY =
            List.of("errand", "language", "outcome", "hour", "competence", "ageBand");
    private static final List<String> PAIRS =
            List.of("errand,language", "errand,outcome", "channel,barrier", "weekday,hour");

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    private final Results results = new Results("Figures");
    private final Map<String, Timings> years = new TreeMap<>();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Test
    void measure() throws SQLException {
        Path document = document();
        ServerProgram server = PROGRAMS.server(Database.SQLITE).start();
        server.asAdmin().sendText("POST", "/api/v1/imports/points", "text/csv", points()).ok();
        server.program().stop();
        new GivenHelp(places(), today).write(server.data(), RECORDS);
        long begun = System.nanoTime();
        server.program().start(RECOUNT);
        results.add(
                "start of the server that counts all totals from " + told(RECORDS),
                String.format(
                        Locale.ROOT,
                        "%.0f s; %d s of processor time",
                        (System.nanoTime() - begun) / 1e9,
                        processorTime(server).toSeconds()));
        read(server, told(RECORDS));
        results.write(document);
        server.program().stop();
        GivenHelp.multiply(server.data(), TIMES);
        server.start();
        read(server, told(TIMES * RECORDS));
        results.write(document);
        if (RECORDS == PROMISED_RECORDS) {
            assertAllAsPromised();
        }
    }

    private static Path document() {
        Path document = Checkout.root().resolve("docs/benchmarks.md");
        if (RECORDS == PROMISED_RECORDS) {
            return document;
        }
        try {
            Path small = Checkout.root().resolve("provisioning/target/benchmarks.md");
            return Files.copy(document, small, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertAllAsPromised() {
        years.forEach(
                (what, took) ->
                        assertThat(took.millis(0.95))
                                .as(what)
                                .isLessThan(
                                        what.startsWith(told(TIMES * RECORDS))
                                                ? GROWN * PROMISED_MILLIS
                                                : PROMISED_MILLIS));
    }

    private static String told(int records) {
        return records % 1_000_000 == 0
                ? records / 1_000_000 + " million records"
                : String.format(Locale.ROOT, "%,d records", records).replace(',', ' ');
    }

    private void read(ServerProgram server, String told) {
        results.add(told + ": database with their totals", size(server.data()));
        Api admin = server.asAdmin();
        SCOPES.forEach(
                (scope, name) -> {
                    ask(admin, pages(scope, year()));
                    add(
                            told + ": page of a calendar year, " + name,
                            server,
                            admin,
                            pages(scope, year()));
                    add(
                            told + ": page of the last 12 months, " + name,
                            server,
                            admin,
                            pages(scope, months()));
                    add(told + ": API, a calendar year, " + name, server, admin, api(scope, false));
                    add(
                            told + ": API, the last 12 months, " + name,
                            server,
                            admin,
                            api(scope, true));
                });
        results.add(told + ": memory after that", Results.memory(server.program().pid()));
    }

    private void add(String what, ServerProgram server, Api admin, List<String> paths) {
        Duration before = processorTime(server);
        Timings timings = new Timings(ask(admin, paths));
        years.put(what, timings);
        double each = processorTime(server).minus(before).toMillis() / (double) ASKED;
        results.add(
                what,
                String.format(
                        Locale.ROOT,
                        "%s; %.0f ms of processor time each",
                        timings.toldTo95(),
                        each));
    }

    /// What does not grow with whatever else the machine does.
    private static Duration processorTime(ServerProgram server) {
        return ProcessHandle.of(server.program().pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static long[] ask(Api admin, List<String> paths) {
        return IntStream.range(0, ASKED)
                .mapToLong(
                        i -> {
                            long begun = System.nanoTime();
                            admin.get(paths.get(i % paths.size())).ok();
                            return System.nanoTime() - begun;
                        })
                .toArray();
    }

    private String year() {
        return "period=" + today.getYear();
    }

    private static String months() {
        return "period=last-12-months";
    }

    private static List<String> pages(String scope, String days) {
        List<String> pages = new ArrayList<>();
        BY.forEach(by -> pages.add("/guidance/figures/%s?%s&by=%s".formatted(scope, days, by)));
        PAIRS.forEach(
                by ->
                        pages.add(
                                "/guidance/figures/%s?%s&by=%s"
                                        .formatted(scope, days, by.replace(",", "&by="))));
        return pages;
    }

    private List<String> api(String scope, boolean lastMonths) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate from = lastMonths ? month.minusMonths(12) : LocalDate.of(today.getYear(), 1, 1);
        LocalDate to = lastMonths ? month.minusDays(1) : LocalDate.of(today.getYear(), 12, 31);
        List<String> all = new ArrayList<>(BY);
        all.addAll(PAIRS);
        return all.stream()
                .map(
                        by ->
                                "/api/v1/guidance/figures?scope=%s&from=%s&to=%s&by=%s"
                                        .formatted(scope, from, to, by))
                .toList();
    }

    private static List<String> places() {
        return IntStream.range(0, POINTS).mapToObj(i -> "punkt-" + i).toList();
    }

    private static String points() {
        StringBuilder csv = new StringBuilder("id,name,kinds,municipality\n");
        for (int i = 0; i < POINTS; i++) {
            csv.append(
                    "punkt-%d,Servicepunkt %d,village-point,%s%n"
                            .formatted(i, i, MUNICIPALITIES.get(i % MUNICIPALITIES.size())));
        }
        return csv.toString();
    }

    private static String size(Path data) {
        try {
            return Files.size(data.resolve("digipunkt.db")) / 1_000_000 + " MB";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
