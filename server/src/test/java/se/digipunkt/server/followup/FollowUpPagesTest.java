package se.digipunkt.server.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.common.Period;

import java.time.LocalDate;

/// What can be chosen on the page of the report.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FollowUpPagesTest {

    private static final Period MONTH = Period.month(LocalDate.now(KnownTime.ZONE));

    private RunningServer server;
    private String admin;

    @BeforeAll
    void start() {
        server = RunningServer.on(TestDatabase.SQLITE);
        admin = server.admin();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void periodsOfEveryKindCanBeChosen() {
        int year = MONTH.year();

        assertThat(server.get("/follow-up/region/" + MONTH.text(), admin).response().body())
                .contains("<optgroup label=\"Tertial\">")
                .contains("value=\"" + year + "-H1\"", "value=\"" + (year - 1) + "\"")
                .contains("value=\"" + MONTH.text() + "\" selected");
    }

    @Test
    void aMunicipalityWithoutPlacesIsTheOneThatIsChosen() {
        assertThat(server.get("/follow-up/0180/" + MONTH.text(), admin).response().body())
                .contains("<option value=\"0180\" selected>Stockholm");
    }
}
