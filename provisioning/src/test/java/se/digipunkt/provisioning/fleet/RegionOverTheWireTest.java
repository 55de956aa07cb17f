package se.digipunkt.provisioning.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import se.digipunkt.protocol.EntryBody.Terminal;
import se.digipunkt.provisioning.journey.Api;
import se.digipunkt.provisioning.journey.Await;
import se.digipunkt.provisioning.journey.Database;
import se.digipunkt.provisioning.journey.Programs;
import se.digipunkt.provisioning.journey.ServerProgram;
import se.digipunkt.provisioning.journey.ToldClock;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// A region's kiosks live at a real server, over HTTP and in order: it then tells of every minute
/// what is true, where evidence of it has come, and that it does not know, elsewhere; and of every
/// call of a bus what became of it.
final class RegionOverTheWireTest {

    /// With the day of 25 hours.
    private static final LocalDate FIRST = LocalDate.parse("2026-08-20");

    private static final LocalDate SHORT = LocalDate.parse("2026-10-01");

    private static final String DUE =
            """
            SELECT (SELECT COUNT(*) FROM availability_due) + (SELECT COUNT(*) FROM visit_due WHERE day < '%s')
            """;

    /// What a sync travels, which is less than half a minute.
    private static final Duration CERTAIN = Duration.ofMinutes(1);

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    @TempDir private Path folder;

    /// The seed is one with every kind of happening.
    @Test
    void isTheTruthWhereverEvidenceHasCome() throws SQLException {
        regionHolds(new SimulatedRegion(8, 2, SHORT, 40, 10));
    }

    @Test
    @Tag("endurance")
    void soIsAWholeRegion() throws SQLException {
        regionHolds(new SimulatedRegion(60, 7, FIRST, 90, 15));
    }

    /// A kiosk that was heard from once, then had no network for a month, and comes back after a
    /// power cut: every minute of it is known.
    @Test
    void aMonthOfflineIsToldWhenItIsOver() throws SQLException {
        SimulatedRegion region = new SimulatedRegion(1, 0, FIRST, 33, 1);
        Life life = new Life(new SplittableRandom(1), region.began(), 33 * 1440);
        life.start(Duration.ofDays(-20_000), 150);
        life.sync(false);
        for (int day = 0; day < 31; day++) {
            for (int minute = 0; minute < 1440; minute++) {
                life.tick();
            }
            life.turn(Terminal.values()[day % 3]);
        }
        life.cut();
        life.rest(200);
        life.start(Duration.ofDays(5_000), 0);
        life.tick();
        life.sync(false);

        Api admin = live(region, List.of(new Site(SimulatedRegion.point(0), false, life)));

        long unknown = 0;
        for (Map.Entry<String, long[]> day : counted(region, admin).entrySet()) {
            boolean lived = day.getKey().compareTo("sim-0000 " + FIRST.plusDays(31)) < 0;
            unknown += lived ? day.getValue()[3] : 0;
        }
        assertThat(unknown).isZero();
    }

    private void regionHolds(SimulatedRegion region) throws SQLException {
        List<Site> sites = region.sites(Habits.seldom());
        Set<Happening> happened = EnumSet.noneOf(Happening.class);
        sites.forEach(site -> happened.addAll(site.life().happened));
        assertThat(happened).isEqualTo(EnumSet.allOf(Happening.class));

        Api admin = live(region, sites);

        assertCalls(region, sites, admin);
        assertHelp(region, sites, admin);
    }

    /// All help that has come counts, on its day where the clock of its boot is known.
    private static void assertHelp(SimulatedRegion region, List<Site> sites, Api admin) {
        Map<String, List<Life>> lives = new TreeMap<>();
        sites.forEach(
                site ->
                        lives.computeIfAbsent(site.place(), _ -> new ArrayList<>())
                                .add(site.life()));
        lives.forEach(
                (place, those) -> {
                    JsonNode told = help(region, place, admin);
                    long known = those.stream().mapToLong(life -> life.server.help().size()).sum();
                    assertThat(
                                    told.at("/totals/questions").asLong()
                                            + told.path("uncertain").asLong())
                            .as("help at %s", place)
                            .isEqualTo(known);
                    certain(those)
                            .forEach(
                                    (day, least) ->
                                            assertThat(of(told, day))
                                                    .as("%s on %ss", place, day)
                                                    .isGreaterThanOrEqualTo(least));
                });
    }

    private static JsonNode help(SimulatedRegion region, String place, Api admin) {
        return admin.get(
                        "/api/v1/guidance/figures?scope=%s&from=%s&to=%s&by=weekday"
                                .formatted(
                                        place,
                                        region.first().minusDays(1),
                                        region.first().plusDays(region.days())))
                .ok()
                .json();
    }

    /// Help in boots whose time the server knows, by weekday.
    private static Map<String, Long> certain(List<Life> lives) {
        Map<String, Long> certain = new TreeMap<>();
        for (Life life : lives) {
            for (Card.Entry help : life.server.help()) {
                life.server
                        .anchor(help.boot())
                        .filter(anchor -> anchor.uncertainty().compareTo(CERTAIN) <= 0)
                        .map(anchor -> anchor.at(help.elapsed()).atZone(SimulatedRegion.SWEDEN))
                        .map(at -> at.getDayOfWeek().name().toLowerCase(Locale.ROOT))
                        .ifPresent(day -> certain.merge(day, 1L, Long::sum));
            }
        }
        return certain;
    }

    private static long of(JsonNode told, String weekday) {
        for (JsonNode row : told.path("rows")) {
            if (row.path("weekday").asText().equals(weekday)) {
                return row.path("questions").asLong();
            }
        }
        return 0;
    }

    /// The lives, told to a server of their own time; its minutes are right.
    private Api live(SimulatedRegion region, List<Site> sites) throws SQLException {
        ToldClock clock = ToldClock.at(folder.resolve("clock"), region.began());
        ServerProgram server = PROGRAMS.server(Database.SQLITE, clock).start();
        ServerApi office = new ServerApi(server.address().toString());
        office.signIn(ServerProgram.ADMIN, ServerProgram.ADMIN_PASSWORD);
        region.furnish(office);
        new Fleet(sites, office, pace(clock)).live();
        clock.set(region.began().plus(Duration.ofDays(region.days() + 1L)));
        awaitCounted(region, server);
        Api admin = server.asAdmin();
        assertMinutes(region, sites, admin);
        return admin;
    }

    private static Pace pace(ToldClock clock) {
        return new Pace() {
            @Override
            public Instant reach(Instant moment) {
                clock.set(moment);
                return moment;
            }

            @Override
            public boolean inOrder() {
                return true;
            }
        };
    }

    private static void awaitCounted(SimulatedRegion region, ServerProgram server)
            throws SQLException {
        String due = DUE.formatted(region.first().plusDays(region.days()));
        try (Connection database =
                DriverManager.getConnection(
                        "jdbc:sqlite:" + server.data().resolve("digipunkt.db"))) {
            Await.until("all is counted", Duration.ofSeconds(60), () -> isEmpty(database, due));
        }
    }

    private static boolean isEmpty(Connection database, String asked) {
        try (Statement statement = database.createStatement();
                ResultSet due = statement.executeQuery(asked)) {
            return due.next() && due.getInt(1) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertMinutes(SimulatedRegion region, List<Site> sites, Api admin) {
        Map<String, List<ScriptedPoint.Kiosk>> kiosks = new TreeMap<>();
        for (Site site : sites) {
            kiosks.computeIfAbsent(site.place(), place -> new ArrayList<>())
                    .add(ScriptedPoint.Kiosk.of(site.life()));
        }
        Map<String, long[]> counted = counted(region, admin);
        List<String> wrong = new ArrayList<>();
        long days = 0;
        for (int i = 0; i < region.points(); i++) {
            String point = SimulatedRegion.point(i);
            for (Map.Entry<LocalDate, long[]> day :
                    expected(region, point, kiosks.getOrDefault(point, List.of()), admin)
                            .entrySet()) {
                long[] got = counted.getOrDefault(point + " " + day.getKey(), new long[4]);
                days++;
                if (!Arrays.equals(day.getValue(), got)) {
                    wrong.add(
                            point
                                    + " "
                                    + day.getKey()
                                    + ": expected "
                                    + Arrays.toString(day.getValue())
                                    + ", told "
                                    + Arrays.toString(got));
                }
            }
        }
        assertThat(wrong).as("days of %d: whole, degraded, down, unknown", days).isEmpty();
        assertThat(days).isGreaterThan(region.points() * (long) region.days() / 2);
    }

    /// Whole, degraded, down and unknown minutes, by point and day.
    private static Map<String, long[]> counted(SimulatedRegion region, Api admin) {
        Map<String, long[]> counted = new TreeMap<>();
        LocalDate last = region.first().plusDays(region.days() - 1L);
        for (JsonNode item :
                admin.get(
                                "/api/v1/availability?scope=region&by=day&from=%s&to=%s"
                                        .formatted(region.first(), last))
                        .ok()
                        .json()
                        .path("items")) {
            long degraded = item.path("degradedMinutes").asLong();
            counted.put(
                    item.path("point").asText() + " " + item.path("day").asText(),
                    new long[] {
                        item.path("workingMinutes").asLong() - degraded,
                        degraded,
                        item.path("downMinutes").asLong(),
                        item.path("unknownMinutes").asLong()
                    });
        }
        return counted;
    }

    private static Map<LocalDate, long[]> expected(
            SimulatedRegion region, String point, List<ScriptedPoint.Kiosk> kiosks, Api admin) {
        LocalDate last = region.first().plusDays(region.days() - 1L);
        Map<LocalDate, long[]> days = new TreeMap<>();
        for (JsonNode promise :
                admin.get(
                                "/api/v1/points/%s/promises?kind=access&from=%s&to=%s"
                                        .formatted(point, region.first(), last))
                        .ok()
                        .json()
                        .path("items")) {
            Instant to = Instant.parse(promise.path("to").asText());
            Instant at = Instant.parse(promise.path("from").asText());
            for (; at.isBefore(to); at = at.plusSeconds(60)) {
                int minute = (int) Duration.between(region.began(), at).toMinutes();
                LocalDate day = LocalDate.ofInstant(at, SimulatedRegion.SWEDEN);
                boolean closed = kiosks.stream().anyMatch(one -> one.life().isKnownClosed(minute));
                Expected.State state =
                        closed ? Expected.State.DOWN : ScriptedPoint.expected(kiosks, minute);
                days.computeIfAbsent(day, one -> new long[5])[
                        state == null ? 4 : state.ordinal()]++;
            }
        }
        days.values().removeIf(counts -> counts[4] > 0);
        days.replaceAll((day, counts) -> Arrays.copyOf(counts, 4));
        return days;
    }

    private static void assertCalls(SimulatedRegion region, List<Site> sites, Api admin) {
        Map<String, String> expected = new TreeMap<>();
        sites.stream()
                .filter(Site::bus)
                .forEach(bus -> expected.putAll(BusLife.outcomes(bus.life())));
        Map<String, String> told = new TreeMap<>();
        LocalDate last = region.first().plusDays(region.days() - 1L);
        for (JsonNode call :
                admin.get(
                                "/api/v1/visits?scope=region&from=%s&to=%s"
                                        .formatted(region.first(), last))
                        .ok()
                        .json()
                        .path("calls")) {
            told.put(call.path("call").asText(), call.path("outcome").asText());
        }
        assertThat(told).isEqualTo(expected);
    }
}
