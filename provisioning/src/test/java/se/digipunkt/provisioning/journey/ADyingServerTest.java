package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The server dies in the middle of a sync, at each of its named steps.
class ADyingServerTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Duration DYING = Duration.ofSeconds(60);
    private static final int HALTED = 137;
    private static final int TAPS = 5;

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Database.class)
    void losesAndDoublesNothing(Database database) throws IOException {
        Path cue = folder.resolve("die-at");
        ServerProgram server = PROGRAMS.mortalServer(database, cue).start();
        Office office = Office.furnished(server);
        Desk desk = office.enrolledKiosk(PROGRAMS);
        LocalDate day = LocalDate.now(SWEDEN);
        DeskClient taps = DeskClient.unlocked(desk);

        for (String step : List.of("before-commit", "after-commit-before-answer")) {
            long before = office.questions(day);
            tapsWhileTheServerStands(server, taps);
            Files.writeString(cue, step);
            server.program().thaw();
            assertThat(server.program().ended(DYING)).as("exit code").isEqualTo(HALTED);
            assertThat(desk.kiosk().unsent())
                    .as("nobody was answered")
                    .isGreaterThanOrEqualTo(TAPS);
            Files.delete(cue);
            server.start();
            desk.kiosk().awaitAllSent();

            assertThat(office.questions(day)).as(step).isEqualTo(before + TAPS);
            assertThat(office.kiosk().path("forks").asLong()).as(step).isZero();
            assertThat(office.kiosk().path("holes").asLong()).as(step).isZero();
        }
    }

    private static void tapsWhileTheServerStands(ServerProgram server, DeskClient taps) {
        server.program().freeze();
        for (int tap = 0; tap < TAPS; tap++) {
            taps.tap("health");
        }
    }
}
