package se.digipunkt.server.guidance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.GuidanceRecord;
import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// It is Friday.
final class DeskTilesTest {

    private final RunningServer server =
            RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tilesStandInTheOrderOfThePlacesOwnUseAndMoveOnMondays() {
        server.post(
                "/api/v1/points",
                "{\"id\":\"porjus\",\"name\":\"Porjus\",\"kinds\":[\"village-point\"],\"municipality\":\"2510\"}",
                server.admin());
        Place porjus = server.bean(Places.class).get("porjus");
        List<String> before = first(porjus);
        server.bean(Guidance.class)
                .logAll("porjus", Collections.nCopies(30, GuidanceRecord.tap("leisure", 1)), null);

        assertThat(first(porjus)).isEqualTo(before).doesNotContain("leisure");
        server.bean(TestClock.class).forward(Duration.ofDays(2));
        assertThat(first(porjus)).as("Sunday").isEqualTo(before);
        server.bean(TestClock.class).forward(Duration.ofDays(1));
        assertThat(first(porjus)).as("Monday").contains("leisure").startsWith(before.getFirst());
    }

    private List<String> first(Place place) {
        return server.bean(DeskSetup.class).tiles(place).errands().stream()
                .limit(9)
                .map(errand -> errand.code())
                .toList();
    }
}
