package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.protocol.Reference;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.guidance.errands.ErrandLists;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.storage.WriteGate;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Figures of random help against a plain count of the same records, on both databases.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlainFiguresContract {

    private static final Figures.Row NOTHING = new Figures.Row(null, null, 0, 0, 0);
    private static final Instant RECEIVED = Instant.parse("2027-01-10T00:00:00Z");

    private final TestDatabase database;
    private final long seed = new Random().nextLong();
    private RunningServer server;
    private Guidance guidance;
    private PlainCount plain;

    PlainFiguresContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    final void start() {
        server = RunningServer.on(database, Map.of("test.clock", "true"));
        guidance = server.bean(Guidance.class);
        String admin = server.admin();
        add("points", "kabdalis", ",\"kinds\":[\"bus-stop\"],\"municipality\":\"2510\"");
        add("points", "porjus", ",\"kinds\":[\"library\"],\"municipality\":\"2510\"");
        add("points", "messaure", ",\"kinds\":[\"library\"],\"municipality\":\"2584\"");
        add("buses", "bussen", ",\"municipality\":\"2510\"");
        server.post(
                "/api/v1/rounds",
                "{\"id\":\"turen\",\"bus\":\"bussen\",\"name\":\"Turen\",\"firstDay\":\"2026-11-21\",\"rule\":\"FREQ=DAILY\",\"holidays\":true,\"stops\":[{\"point\":\"kabdalis\",\"from\":\"09:00\",\"to\":\"12:30\"}]}",
                admin);
        plain = new PlainCount(server.bean(ErrandLists.class));
        AnyHelp any = new AnyHelp(new Random(seed));
        for (int i = 0; i < 300; i++) {
            give(any);
        }
    }

    private void add(String what, String id, String more) {
        server.post(
                "/api/v1/" + what,
                "{\"id\":\"%s\",\"name\":\"%s\"%s}".formatted(id, id, more),
                server.admin());
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    private void give(AnyHelp any) {
        String place = any.of("kabdalis", "porjus", "messaure", "bussen");
        GuidanceRecord record = GivenHelp.record(any.json());
        // A day that is told must be of the year before
        int years = record.day() == null ? any.below(3) : 0;
        Instant at = any.moment().minus(Duration.ofDays(365L * years));
        Logged logged = logged(place, at);
        write(() -> guidance.take(logged, record));
        switch (any.below(6)) {
            case 0 -> correct(logged, null);
            case 1 -> {
                GuidanceRecord other = GivenHelp.record(any.json());
                correct(logged, other);
                plain.add(place, at, other, other.day() == null ? record.day() : other.day());
            }
            default -> plain.add(place, at, record);
        }
    }

    private static Logged logged(String place, Instant at) {
        KnownTime time = new KnownTime(at, KnownTime.Basis.ANCHORED);
        return new Logged(UUID.randomUUID().toString(), 1, place, time, RECEIVED);
    }

    private void correct(Logged target, @Nullable GuidanceRecord record) {
        Reference reference = new Reference(target.journal(), 1);
        Logged logged = logged(target.place(), RECEIVED);
        write(() -> guidance.correct(logged, new EntryBody.Corrected(reference, null, record)));
    }

    private void write(Supplier<Taking> work) {
        assertThat(server.bean(WriteGate.class).write(work)).isEqualTo(new Taking.Taken());
    }

    private Scope scope(String text) {
        return server.bean(Places.class).scope(text);
    }

    /// In whole months and parts of them.
    @ParameterizedTest
    @ValueSource(strings = {"kabdalis", "porjus", "bussen", "2510", "region"})
    final void everyFigureIsWhatThePlainCountSays(String scope) {
        for (CrossTabulation table : CrossTabulation.all()) {
            for (PlainCount.Days days : PlainCount.DAYS) {
                Figures figures =
                        guidance.figures(
                                scope(scope),
                                LocalDate.parse(days.from()),
                                LocalDate.parse(days.to()),
                                Set.copyOf(table.by()));

                assertThat(figures.rows())
                        .as("%s in %s, seed %d", table, days, seed)
                        .containsExactlyInAnyOrderElementsOf(plain.rows(table, scope, days));
            }
        }
        assertThat(server.bean(Recount.class).wrong()).isZero();
    }

    /// Whichever years, months and days it is put together from. Hours of single days are
    /// forgotten.
    @ParameterizedTest
    @ValueSource(strings = {"kabdalis", "porjus", "bussen", "2510", "region"})
    final void aFigureOfAnyDaysIsWhatThePlainCountSays(String scope) {
        Random random = new Random(seed);
        List<CrossTabulation> tables =
                CrossTabulation.all().stream().filter(table -> !table.has(By.HOUR)).toList();
        for (int i = 0; i < 60; i++) {
            CrossTabulation table = tables.get(random.nextInt(tables.size()));
            LocalDate from = border(random, 2023);
            LocalDate to = border(random, from.getYear()).minusDays(1);
            if (!to.isBefore(from)) {
                var days = new PlainCount.Days(from.toString(), to.toString());
                assertThat(guidance.figures(scope(scope), from, to, Set.copyOf(table.by())).rows())
                        .as("%s in %s, seed %d", table, days, seed)
                        .containsExactlyInAnyOrderElementsOf(plain.rows(table, scope, days));
            }
        }
    }

    /// A year less its months: neither has what comes between the two readings.
    @Test
    final void aYearAndItsMonthsAreReadOnOnePicture() {
        Guidance between = guidanceThatReads(afterEachYear(this::helpInNovember));
        LocalDate from = LocalDate.parse("2026-01-01");
        LocalDate to = LocalDate.parse("2026-09-30");
        Figures before = guidance.figures(scope("messaure"), from, to, Set.of(By.ERRAND));

        Figures meanwhile = between.figures(scope("messaure"), from, to, Set.of(By.ERRAND));

        assertThat(meanwhile).isEqualTo(before);
    }

    private CrossedTable afterEachYear(Runnable happens) {
        CrossedTable crossed = server.bean(CrossedTable.class);
        return (CrossedTable)
                Proxy.newProxyInstance(
                        CrossedTable.class.getClassLoader(),
                        new Class<?>[] {CrossedTable.class},
                        (_, method, given) -> {
                            Object read = method.invoke(crossed, given);
                            if (List.of(given).contains(TotalRow.YEAR)) {
                                CompletableFuture.runAsync(happens).join();
                            }
                            return read;
                        });
    }

    private Guidance guidanceThatReads(CrossedTable crossed) {
        FigureReading reading =
                new FigureReading(
                        crossed,
                        server.bean(DailyTable.class),
                        server.bean(RecordTable.class),
                        server.bean(Totals.class),
                        server.bean(ExactDays.class),
                        server.bean(Places.class));
        return new Guidance(
                server.bean(Records.class),
                reading,
                server.bean(ServerLog.class),
                server.bean(ErrandLists.class),
                server.bean(ExactDays.class),
                server.bean(WriteGate.class));
    }

    private void helpInNovember() {
        Instant at = Instant.parse("2026-11-19T09:00:00Z");
        GuidanceRecord record = GivenHelp.record("{\"errands\":[\"bank\"]}");
        write(() -> guidance.take(logged("messaure", at), record));
        plain.add("messaure", at, record);
    }

    /// Mostly where a month begins, and often where a year does.
    private static LocalDate border(Random random, int fromYear) {
        return LocalDate.of(
                fromYear + random.nextInt(2028 - fromYear),
                random.nextBoolean() ? 1 : 1 + random.nextInt(12),
                random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kabdalis", "porjus", "bussen", "2510", "region"})
    final void aSeriesIsWhatItsPartsAreByThemselves(String scope) {
        List<DayRange> parts =
                List.of(
                        range("2026-01-01", "2026-12-31"),
                        range("2026-11-01", "2026-11-30"),
                        range("2026-10-10", "2026-12-11"),
                        range("2026-11-20", "2026-11-20"),
                        range("2026-11-05", "2026-11-29"),
                        range("2025-01-01", "2025-12-31"),
                        range("2024-10-01", "2027-01-31"),
                        range("2026-09-28", "2026-10-02"));

        List<Figures.Row> series = guidance.series(scope(scope), parts);

        assertThat(series).hasSameSizeAs(parts);
        for (int i = 0; i < parts.size(); i++) {
            DayRange part = parts.get(i);
            Figures alone = guidance.figures(scope(scope), part.first(), part.last(), Set.of());
            var days = new PlainCount.Days(part.first().toString(), part.last().toString());
            List<Figures.Row> counted = plain.rows(CrossTabulation.TOTAL, scope, days);
            assertThat(series.get(i)).as("%s, seed %d", part, seed).isEqualTo(alone.totals());
            assertThat(counted.isEmpty() ? List.of(NOTHING) : counted)
                    .as("%s, seed %d", part, seed)
                    .containsExactly(series.get(i));
        }
    }

    private static DayRange range(String first, String last) {
        return new DayRange(LocalDate.parse(first), LocalDate.parse(last));
    }
}
