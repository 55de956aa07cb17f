package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// Two real agents beside a real server, in a time that goes forty times as fast: one is stopped
/// where it stands and goes on later, one is killed and started again. The server tells which
/// minutes each was up and which it was down, and of those after the last word nothing.
class StoppedAndKilledTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /// A winter's Monday, far from midnight.
    private static final Instant MORNING = Instant.parse("2026-11-16T08:00:00Z");

    private static final int SPEED = 40;

    /// What lies this near to a change may be either: a tick a minute, and a busy machine.
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private static final String STOPPED = "by-stannad";
    private static final String KILLED = "by-dodad";

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    @TempDir private Path folder;

    private record Window(Instant from, Instant to) {

        /// Whole minutes that lie well within.
        Window within() {
            return new Window(
                    from.plus(MARGIN).plusSeconds(59).truncatedTo(ChronoUnit.MINUTES),
                    to.minus(MARGIN).truncatedTo(ChronoUnit.MINUTES));
        }

        long minutes() {
            return Duration.between(from, to).toMinutes();
        }
    }

    @Test
    void eachMinuteIsToldAsItWas() {
        lives(Map.of(), () -> {}, () -> {});
    }

    /// The clock of both begins in 1970, jumps to 2040 while they are stopped, and then back.
    @Test
    void aClockThatJumpsChangesNothing() {
        FaultyClock clock = FaultyClock.in(folder).says("1970-01-02 00:00:00");
        lives(
                clock.settings(),
                () -> clock.says("2040-06-01 12:00:00"),
                () -> clock.says("2026-11-16 03:00:00"));
    }

    /// @param whileStopped happens to the clocks
    /// @param later as well
    private void lives(Map<String, String> machine, Runnable whileStopped, Runnable later) {
        ToldClock clock = ToldClock.at(folder.resolve("clock"), MORNING, SPEED);
        ServerProgram server = PROGRAMS.server(Database.SQLITE, clock).start();
        Api admin = server.asAdmin();
        KioskProgram stopped = kiosk(server, admin, STOPPED, clock, machine);
        KioskProgram killed = kiosk(server, admin, KILLED, clock, machine);
        Window up = passes(clock, 8);

        stopped.program().freeze();
        killed.program().kill();
        whileStopped.run();
        Window down = passes(clock, 10);
        stopped.program().thaw();
        killed.start();
        Window again = passes(clock, 8);

        later.run();
        for (KioskProgram kiosk : List.of(stopped, killed)) {
            kiosk.program().stop();
            kiosk.start().awaitContact();
            kiosk.awaitAllSent();
            kiosk.program().kill();
        }
        Window after = passes(clock, 6);
        for (String point : List.of(STOPPED, KILLED)) {
            assertThat(parts(admin, point, up)).as("%s up", point).isEqualTo("working");
            assertThat(parts(admin, point, down)).as("%s down", point).isEqualTo("down");
            assertThat(parts(admin, point, again)).as("%s again", point).isEqualTo("working");
            assertThat(parts(admin, point, after)).as("%s after", point).isEqualTo("unknown");
        }
    }

    private static KioskProgram kiosk(
            ServerProgram server,
            Api admin,
            String point,
            ToldClock clock,
            Map<String, String> machine) {
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
        KioskProgram kiosk = PROGRAMS.kiosk(server, code, clock, machine).start();
        kiosk.awaitEnrolled();
        kiosk.awaitAllSent();
        return kiosk;
    }

    /// Minutes of the told time go by.
    private static Window passes(ToldClock clock, int minutes) {
        Instant from = clock.instant();
        Instant to = from.plus(Duration.ofMinutes(minutes));
        Await.until(
                minutes + " minutes go by",
                clock.truly(Duration.ofMinutes(minutes)).plusSeconds(60),
                () -> !clock.instant().isBefore(to));
        return new Window(from, clock.instant());
    }

    /// What became of the minutes well within a window: they are all that the point then promises.
    private static String parts(Api admin, String point, Window window) {
        Window asked = window.within();
        LocalDate day = LocalDate.ofInstant(MORNING, SWEDEN);
        String hours =
                asked.from().atZone(SWEDEN).toLocalTime()
                        + "-"
                        + asked.to().atZone(SWEDEN).toLocalTime();
        admin.put(
                        "/api/v1/points/" + point + "/hours/" + day,
                        Map.of("openingHours", "Mo-Su " + hours))
                .ok();
        JsonNode parts =
                Await.value(
                        hours + " is counted",
                        Duration.ofSeconds(30),
                        () -> told(admin, point, day, asked.minutes()));
        StringBuilder text = new StringBuilder();
        for (String part : List.of("working", "down", "unknown")) {
            long minutes = parts.path(part + "Minutes").asLong();
            if (minutes == asked.minutes()) {
                return part;
            }
            text.append(part).append(' ').append(minutes).append(' ');
        }
        return text + hours;
    }

    private static java.util.Optional<JsonNode> told(
            Api admin, String point, LocalDate day, long minutes) {
        for (JsonNode item :
                admin.get(
                                "/api/v1/availability?scope=%s&by=day&from=%s&to=%s"
                                        .formatted(point, day, day))
                        .ok()
                        .json()
                        .path("items")) {
            if (item.path("promisedMinutes").asLong() == minutes) {
                return java.util.Optional.of(item);
            }
        }
        return java.util.Optional.empty();
    }
}
