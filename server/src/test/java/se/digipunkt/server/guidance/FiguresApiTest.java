package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    @Test
    void anEndlessPeriodIsAnsweredToo() {
        assertThat(
                        server.get(
                                        "/api/v1/guidance/figures?scope=region&from=0001-01-01&to=9999-12-31&by=errand",
                                        admin)
                                .status())
                .isEqualTo(200);
    }
}
