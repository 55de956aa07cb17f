package se.digipunkt.provisioning.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// What lies under a server.
public enum Database {
    SQLITE {
        @Override
        Map<String, String> settings() {
            return Map.of();
        }
    },
    POSTGRESQL {
        @Override
        Map<String, String> settings() {
            String name = "journey" + NUMBER.incrementAndGet();
            try (Connection connection = Postgres.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Map.of(
                    "DIGIPUNKT_DATABASE_URL",
                    Postgres.RUNNING.getJdbcUrl("postgres", name).replaceFirst("\\?.*", ""),
                    "DIGIPUNKT_DATABASE_USER",
                    "postgres");
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// Of a new database, by environment.
    abstract Map<String, String> settings();

    /// One for all tests of a run, ended with it.
    private static final class Postgres {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
