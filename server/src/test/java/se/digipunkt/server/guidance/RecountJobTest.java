package se.digipunkt.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

final class RecountJobTest {

    private static final String FIGURES =
            "/api/v1/guidance/figures?scope=porjus&from=2026-11-01&to=2026-11-30&by=channel,hour";

    private static final String BY_COMPETENCE =
            "/api/v1/guidance/figures?scope=porjus&from=2026-11-01&to=2026-11-30&by=competence";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDatabaseOfAnOlderVersionHasItsTotalsWhenTheServerAnswers(TestDatabase database)
            throws SQLException {
        Map<String, Object> settings =
                database.all(Map.of("micronaut.server.port", -1, "test.clock", "true"));
        try (RunningServer server = RunningServer.with(settings)) {
            server.post(
                    "/api/v1/points",
                    "{\"id\":\"porjus\",\"name\":\"Porjus\",\"kinds\":[\"village-point\"],\"municipality\":\"2510\"}",
                    server.admin());
            server.post(
                    "/api/v1/points/porjus/guidance",
                    "{\"errands\":[\"e-id\",\"bank\"],\"channel\":\"phone\"}",
                    server.admin());
        }
        run(settings, "DELETE FROM guidance_crossed");
        run(settings, "DELETE FROM guidance_daily WHERE cross_table <> 'total'");
        run(settings, "DELETE FROM guidance_job");
        run(settings, "DELETE FROM errand_text");
        run(settings, "DELETE FROM errand");

        try (RunningServer server = RunningServer.with(settings)) {
            var rows = server.get(FIGURES, server.admin()).json().path("rows");
            assertThat(rows).hasSize(1);
            assertThat(rows.path(0).path("channel").asText()).isEqualTo("phone");
            assertThat(rows.path(0).path("hour").asInt()).isEqualTo(10);
            assertThat(rows.path(0).path("questions").asInt()).isEqualTo(2);
            assertThat(server.get(BY_COMPETENCE, server.admin()).json().path("rows"))
                    .as("counted when the errand list was there")
                    .isNotEmpty()
                    .allMatch(row -> row.has("competence"));
            assertThat(server.bean(Recount.class).wrong()).isZero();
        }
    }

    private static void run(Map<String, Object> settings, String sql) throws SQLException {
        String url = settings.getOrDefault("datasources.default.url", "").toString();
        String user = settings.getOrDefault("datasources.default.username", "").toString();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
