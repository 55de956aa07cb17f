package se.digipunkt.server.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestClock;
import se.digipunkt.server.TestDatabase;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Which places a report waits for; today is Friday 2026-11-20.
final class ExpectedToReportTest {

    private RunningServer server;
    private String admin;

    @BeforeEach
    void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
        admin = server.admin();
        point("library", "jokkmokk-bib");
        point("bus-stop", "porjus-stopp");
        point("village-point", "tarra-by");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void point(String kind, String id) {
        server.post(
                "/api/v1/points",
                "{\"id\":\"%s\",\"name\":\"%s\",\"kinds\":[\"%s\"],\"municipality\":\"2510\"}"
                        .formatted(id, id, kind),
                admin);
    }

    private List<String> expected(String scope, String period) {
        return server.get("/api/v1/follow-up/" + scope + "/" + period, admin)
                .json()
                .path("completeness")
                .path("places")
                .findValuesAsText("id");
    }

    @Test
    void aStopOfABusIsNot() {
        assertThat(expected("region", "2026-M11")).containsExactly("jokkmokk-bib", "tarra-by");
        assertThat(expected("porjus-stopp", "2026-M11")).isEmpty();
    }

    @Test
    void whatIsArchivedIsForTheDaysThatItWasThere() {
        server.post("/api/v1/points/tarra-by/archival", "", admin);

        assertThat(expected("region", "2026-M11")).contains("tarra-by");

        server.bean(TestClock.class).forward(Duration.ofDays(15));
        admin = server.admin();

        assertThat(expected("region", "2026-M12")).containsExactly("jokkmokk-bib");
        assertThat(expected("region", "2026")).contains("tarra-by");
    }

    @Test
    void whatWasRegisteredLaterIsNot() {
        assertThat(expected("region", "2026-M10")).isEmpty();
    }

    @Test
    void whatSaysThatItWasThereBeforeIs() {
        server.post(
                "/api/v1/points",
                """
                {"id": "vuollerim", "name": "Vuollerim", "kinds": ["library"],
                 "municipality": "2510", "validFrom": "2026-01-01"}
                """,
                admin);

        assertThat(expected("region", "2026-M10")).containsExactly("vuollerim");
    }
}
