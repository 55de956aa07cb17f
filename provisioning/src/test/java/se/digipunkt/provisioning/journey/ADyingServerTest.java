package se.digipunkt.provisioning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// The server dies in the middle of a sync, at each of its named steps.
class ADyingServerTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Duration DYING = Duration.ofSeconds(200);
    private static final int HALTED = 137;

    @RegisterExtension static final Programs PROGRAMS = new Programs();

    @ParameterizedTest
    @CsvSource({
        "before-commit, SQLITE",
        "before-commit, POSTGRESQL",
        "after-commit-before-answer, SQLITE",
        "after-commit-before-answer, POSTGRESQL"
    })
    void losesAndDoublesNothing(String step, Database database) {
        ServerProgram server = PROGRAMS.mortalServer(database).start();
        Office office = Office.furnished(server);
        Desk desk = office.enrolledKiosk(PROGRAMS);
        KioskProgram kiosk = desk.kiosk();
        LocalDate day = LocalDate.now(SWEDEN);
        server.program().kill();
        DeskClient taps = DeskClient.unlocked(desk);
        for (int tap = 0; tap < 5; tap++) {
            taps.tap("health");
        }

        server.program().start(Map.of("DIGIPUNKT_DIE_AT", step));
        assertThat(server.program().ended(DYING)).as("exit code").isEqualTo(HALTED);
        assertThat(kiosk.unsent()).as("nobody was answered").isGreaterThanOrEqualTo(5);
        server.start();
        kiosk.awaitAllSent();

        assertThat(office.questions(day)).isEqualTo(5);
        assertThat(office.kiosk().path("forks").asLong()).isZero();
        assertThat(office.kiosk().path("holes").asLong()).isZero();
    }
}
