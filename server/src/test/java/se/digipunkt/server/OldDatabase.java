package se.digipunkt.server;

import org.flywaydb.core.Flyway;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A database as an earlier version left it, with rows of that time.
public final class OldDatabase {

    private final String url;
    private final String user;

    /// @param version the last migration of that time
    public OldDatabase(TestDatabase database, String version) {
        Map<String, Object> settings = database.allEmpty();
        url = settings.getOrDefault("datasources.default.url", "").toString();
        user = settings.getOrDefault("datasources.default.username", "").toString();
        migrate(version);
    }

    public void migrate(String version) {
        boolean sqlite = url.startsWith("jdbc:sqlite:");
        Flyway.configure()
                .dataSource(url, user, "")
                .locations("classpath:db/migration")
                .placeholders(Map.of("in_order_of_key", sqlite ? "WITHOUT ROWID" : ""))
                .target(version)
                .load()
                .migrate();
    }

    public void run(String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Rows, the values of each with a space between.
    public List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join(" ", values));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }
}
