package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.util.Map;

/// Figures over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FiguresApiTest {

    private RunningServer server;
    private String admin;

    @BeforeAll
    void start() {
        server = RunningServer.on(TestDatabase.SQLITE, Map.of("test.clock", "true"));
        admin = server.admin();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private RunningServer.Answer figures(String by) {
        return server.get(
                "/api/v1/guidance/figures?scope=region&from=2026-01-01&to=2026-12-31&by=" + by,
                admin);
    }

    @ParameterizedTest
    @CsvSource({
        "'errand,language,hour', Högst 2 går att ange.",
        "'errand,errand', Det här står redan en gång. Ta bort det ena.",
        "'ageBand,errand', 'Sådant räknas aldrig tillsammans med något annat: ageBand, gender.'",
        "'gender,ageBand', 'Sådant räknas aldrig tillsammans med något annat: ageBand, gender.'",
        "'age', 'Välj något av: errand, language, outcome, barrier, channel, form, weekday,"
                + " hour, competence, ageBand, gender.'",
    })
    void whatCannotBeAskedByIsTold(String by, String message) {
        RunningServer.Answer answer = figures(by);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("validation");
        assertThat(answer.json().path("errors")).hasSize(1);
        assertThat(answer.json().path("errors").path(0).path("pointer").asText()).isEqualTo("/by");
        assertThat(answer.json().path("errors").path(0).path("message").asText())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "errand",
        "'weekday,hour'",
        "'competence,barrier'",
        "ageBand",
        "gender",
        "'form,channel'"
    })
    void everyPairOfTheOthersIsAnswered(String by) {
        assertThat(figures(by).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-24, 2026-11-23", "2026-01-15, 2026-04-25", "2026-07-01, 2026-12-31"})
    void exactlyTheDaysThatAreAskedForAreToldHoweverMany(String from, String to) {
        String asked = "?scope=region&by=errand&from=%s&to=%s".formatted(from, to);

        JsonNode told = server.get("/api/v1/guidance/figures" + asked, admin).json();

        assertThat(told.path("from").asText()).isEqualTo(from);
        assertThat(told.path("to").asText()).isEqualTo(to);
        assertThat(server.get("/api/v1/guidance/figures.csv" + asked, admin).response().body())
                .contains("region,%s,%s,total".formatted(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01, 2200-12-31, 200",
        "1899-12-31, 2026-12-31, 400",
        "2026-01-01, 2201-01-01, 400",
        "2026-01-01, %2B10000-01-01, 400",
        "-0001-01-01, 2026-12-31, 400",
        "%2B999999999-12-31, %2B999999999-12-31, 400"
    })
    void periodsAreOfTheYears1900To2200(String from, String to, int status) {
        RunningServer.Answer answer =
                server.get(
                        "/api/v1/guidance/figures?scope=region&by=errand,hour&from="
                                + from
                                + "&to="
                                + to,
                        admin);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 400) {
            assertThat(answer.slug()).isEqualTo("validation");
        }
    }
}
