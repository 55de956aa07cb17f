package se.digipunkt.provisioning.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

final class SampleKioskTest {

    private static final Clock TODAY =
            Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final Clock TOMORROW = Clock.offset(TODAY, Duration.ofDays(1));

    private final CountingServer server = new CountingServer();

    @TempDir private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    /// A start of the demo: it knows what the start before it saved, and no more.
    private SampleKiosk kiosk(Clock clock) {
        return new SampleKiosk(server.api(), DemoState.load(folder), "ddc-2510", false, clock);
    }

    private int highestNumber() {
        return server.told().stream()
                .mapToInt(
                        entry -> Integer.parseInt(entry.replaceAll("^\\{\"seq\":(\\d+),.*", "$1")))
                .max()
                .orElse(0);
    }

    @Test
    void tellsSixtyDaysOnceAndThenOnlyWhatIsNew() {
        kiosk(TODAY).report();
        Set<String> first = server.told();

        kiosk(TODAY).report();

        assertThat(first).hasSizeGreaterThan(40);
        assertThat(server.told()).isEqualTo(first);
        assertThat(server.enrolments()).isEqualTo(1);
    }

    @Test
    void aStartThatWasCutOffIsContinuedWithTheSameEntriesEvenTheNextDay() {
        server.loseAnswersAfter(0);
        kiosk(TODAY).report();
        int before = server.told().size();

        kiosk(TOMORROW).report();

        assertThat(before).isPositive();
        assertThat(server.told()).hasSizeGreaterThanOrEqualTo(before).hasSize(highestNumber());
        assertThat(server.enrolments()).isEqualTo(1);
    }

    @Test
    void aRevokedKioskStopsAndTheDemoGoesOn() {
        SampleKiosk kiosk = kiosk(TODAY);
        kiosk.report();
        server.revoke();

        assertThatCode(kiosk::report).doesNotThrowAnyException();
        assertThatCode(kiosk(TOMORROW)::report).doesNotThrowAnyException();
    }

    @Test
    void onlySamplePointsGetASampleKiosk() {
        server.points(
                """
                [{"id": "ddc-2510", "sample": true}, {"id": "mine-2510", "sample": false},
                 {"id": "other-2510"}]
                """);

        SampleRegion region = new SampleRegion(server.api(), DemoState.load(folder));

        assertThat(region.kiosks(TODAY)).hasSize(1);
    }
}
