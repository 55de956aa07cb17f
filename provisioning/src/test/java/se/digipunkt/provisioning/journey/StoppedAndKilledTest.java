package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two real agents beside a real server, in a time that the test tells minute by minute: one is
/// stopped where it stands and goes on later, one is killed and started again. The server tells
/// which minutes each was up and which it was down, and of those after the last word nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppedAndKilledTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /// A winter's Monday, far from midnight.
    private static final Instant MORNING = Instant.parse("2026-11-16T08:00:00Z");

    private static final Duration SOON = Duration.ofSeconds(30);

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    @TempDir private Path folder;

    private ToldClock clock;
    private ServerProgram server;
    private Api admin;

    @BeforeAll
    void start(@TempDir Path shared) {
        clock = ToldClock.at(shared.resolve("clock"), MORNING);
        server = PROGRAMS.server(Database.SQLITE, clock).start();
        admin = server.asAdmin();
    }

    /// @param ticked when it ticked last
    private record Agent(String point, KioskProgram kiosk, ToldClock ticked) {}

    /// Whole minutes.
    private record Window(Instant from, Instant to) {

        String hours() {
            return from.atZone(SWEDEN).toLocalTime() + "-" + to.atZone(SWEDEN).toLocalTime();
        }

        long minutes() {
            return Duration.between(from, to).toMinutes();
        }
    }

    @Test
    void eachMinuteIsToldAsItWas() {
        lives("by", Map.of(), () -> {}, () -> {});
    }

    /// The clock of both begins in 1970, jumps to 2040 while they are stopped, and then back.
    @Test
    void aClockThatJumpsChangesNothing() {
        FaultyClock faulty = FaultyClock.in(folder).says("1970-01-02 00:00:00");
        lives(
                "fel",
                faulty.settings(),
                () -> faulty.says("2040-06-01 12:00:00"),
                () -> faulty.says("2026-11-16 03:00:00"));
    }

    /// @param whileStopped happens to the clocks
    /// @param later as well
    private void lives(
            String name, Map<String, String> machine, Runnable whileStopped, Runnable later) {
        Agent stopped = agent(name + "-stannad", machine);
        Agent killed = agent(name + "-dodad", machine);
        List<Agent> both = List.of(stopped, killed);
        Window up = passes(5, both);

        stopped.kiosk().program().freeze();
        killed.kiosk().program().kill();
        whileStopped.run();
        Window down = passes(9, List.of());
        stopped.kiosk().program().thaw();
        killed.kiosk().start();
        Window again = passes(6, both);

        later.run();
        for (Agent agent : both) {
            agent.kiosk().program().stop();
            agent.kiosk().start().awaitContact();
            agent.kiosk().awaitAllSent();
            agent.kiosk().program().kill();
        }
        Window after = passes(7, List.of());
        assertThat(parts(both, up)).as("up").containsOnly("working");
        assertThat(parts(both, down)).as("down").containsOnly("down");
        assertThat(parts(both, again)).as("again").containsOnly("working");
        assertThat(parts(both, after)).as("after").containsOnly("unknown");
    }

    private Agent agent(String point, Map<String, String> machine) {
        admin.post(
                        "/api/v1/points",
                        Map.of(
                                "id",
                                point,
                                "name",
                                point,
                                "kinds",
                                List.of("village-point"),
                                "municipality",
                                "2510",
                                "openingHours",
                                "24/7"))
                .ok();
        String code =
                admin.post("/api/v1/enrolment-codes", Map.of("servicePoint", point))
                        .ok()
                        .json()
                        .path("code")
                        .asText();
        ToldClock ticked = ToldClock.at(folder.resolve(point), Instant.EPOCH);
        KioskProgram kiosk = PROGRAMS.kiosk(server, code, clock, ticked, machine).start();
        kiosk.awaitEnrolled();
        kiosk.awaitAllSent();
        return new Agent(point, kiosk, ticked);
    }

    /// Minutes go by, each when those that are up have lived the one before.
    private Window passes(int minutes, List<Agent> up) {
        Instant from = clock.instant();
        up.forEach(this::awaitTick);
        for (int minute = 0; minute < minutes; minute++) {
            clock.set(clock.instant().plusSeconds(60));
            up.forEach(this::awaitTick);
        }
        return new Window(from, clock.instant());
    }

    private void awaitTick(Agent agent) {
        Await.until(
                agent.point() + " ticks",
                SOON,
                () -> agent.ticked().instant().equals(clock.instant()));
    }

    /// What became of a window's minutes at each point: they are all that it then promises.
    private List<String> parts(List<Agent> agents, Window window) {
        LocalDate day = LocalDate.ofInstant(MORNING, SWEDEN);
        for (Agent agent : agents) {
            admin.put(
                            "/api/v1/points/" + agent.point() + "/hours/" + day,
                            Map.of("openingHours", "Mo-Su " + window.hours()))
                    .ok();
        }
        return agents.stream()
                .map(
                        agent ->
                                Await.value(
                                        window.hours() + " is counted",
                                        SOON,
                                        () -> told(agent.point(), day, window.minutes())))
                .map(item -> part(item, window.minutes()))
                .toList();
    }

    private static String part(JsonNode item, long minutes) {
        return List.of("working", "down", "unknown").stream()
                .filter(part -> item.path(part + "Minutes").asLong() == minutes)
                .findFirst()
                .orElseGet(item::toString);
    }

    private Optional<JsonNode> told(String point, LocalDate day, long minutes) {
        for (JsonNode item :
                admin.get(
                                "/api/v1/availability?scope=%s&by=day&from=%s&to=%s"
                                        .formatted(point, day, day))
                        .ok()
                        .json()
                        .path("items")) {
            if (item.path("promisedMinutes").asLong() == minutes) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
