package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The server dies in the middle of a sync, at each of its named steps.
class ADyingServerTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Duration DYING = Duration.ofSeconds(200);
    private static final int HALTED = 137;
    private static final int TAPS = 5;

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    @ParameterizedTest
    @EnumSource(Database.class)
    void losesAndDoublesNothing(Database database) {
        ServerProgram server = PROGRAMS.mortalServer(database).start();
        Office office = Office.furnished(server);
        Desk desk = office.enrolledKiosk(PROGRAMS);
        LocalDate day = LocalDate.now(SWEDEN);
        DeskClient taps = DeskClient.unlocked(desk);

        for (String step : List.of("before-commit", "after-commit-before-answer")) {
            long before = office.questions(day);
            server.program().kill();
            for (int tap = 0; tap < TAPS; tap++) {
                taps.tap("health");
            }
            diesAt(step, server, desk.kiosk());
            server.start();
            desk.kiosk().awaitAllSent();

            assertThat(office.questions(day)).as(step).isEqualTo(before + TAPS);
            assertThat(office.kiosk().path("forks").asLong()).as(step).isZero();
            assertThat(office.kiosk().path("holes").asLong()).as(step).isZero();
        }
    }

    private static void diesAt(String step, ServerProgram server, KioskProgram kiosk) {
        server.program().start(Map.of("DIGIPUNKT_DIE_AT", step));
        assertThat(server.program().ended(DYING)).as("exit code").isEqualTo(HALTED);
        assertThat(kiosk.unsent()).as("nobody was answered").isGreaterThanOrEqualTo(TAPS);
    }
}
