package se.digipunkt.server.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import se.digipunkt.server.TestDatabase;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class HoursMigrationTest {

    private static final String OLD =
            """
            INSERT INTO place (id, type, name, municipality, kinds, opening_hours, staffed_hours,
                valid_from, sample)
            VALUES
                ('lib', 'point', 'Biblioteket', '2510', 'library', 'Mo 10:00-12:00', NULL,
                    '2026-01-01', FALSE),
                ('shop', 'point', 'Affären', '2510', 'village-point', 'ring oss', 'Tu 10:00-11:00',
                    NULL, FALSE),
                ('stop', 'point', 'Hållplatsen', '2510', 'bus-stop', NULL, NULL, NULL, FALSE)
            """;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void hoursOfBeforeBecomeTheFirstVersion(TestDatabase database) throws SQLException {
        Map<String, Object> settings = database.all(Map.of());
        migrate(settings, "20261122.01");
        try (Connection connection = connection(settings);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO municipality (code, name, region_code) VALUES ('2510', 'Jokkmokk',"
                            + " '25')");
            statement.execute(OLD);
        }

        migrate(settings, "20261122.10");

        assertThat(versions(settings))
                .containsExactly(
                        "lib 0001-01-01 Mo 10:00-12:00 null",
                        "shop 0001-01-01 ring oss Tu 10:00-11:00");
    }

    private static void migrate(Map<String, Object> settings, String target) {
        Flyway.configure()
                .dataSource(url(settings), user(settings), "")
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> versions(Map<String, Object> settings) throws SQLException {
        List<String> versions = new ArrayList<>();
        try (Connection connection = connection(settings);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                SELECT place, valid_from, opening_hours, staffed_hours
                                FROM place_hours
                                ORDER BY place
                                """)) {
            while (rows.next()) {
                versions.add(
                        String.join(
                                " ",
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                String.valueOf(rows.getString(4))));
            }
        }
        return versions;
    }

    private static Connection connection(Map<String, Object> settings) throws SQLException {
        return DriverManager.getConnection(url(settings), user(settings), "");
    }

    private static String url(Map<String, Object> settings) {
        return settings.getOrDefault("datasources.default.url", "").toString();
    }

    private static String user(Map<String, Object> settings) {
        return settings.getOrDefault("datasources.default.username", "").toString();
    }
}
