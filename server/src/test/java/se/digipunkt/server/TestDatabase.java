package se.digipunkt.server;

import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Starts the server's beans on a fresh database of either kind, for the contracts that must hold
/// on both.
public enum TestDatabase {
    SQLITE {
        @Override
        Map<String, Object> settings() {
            return Map.of(
                    "datasources.default.url", "jdbc:sqlite:" + folder().resolve("digipunkt.db"));
        }
    },
    POSTGRES {
        @Override
        Map<String, Object> settings() {
            String name = "test" + NUMBER.incrementAndGet();
            try (Connection connection = Postgres.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Map.of(
                    "datasources.default.url",
                    Postgres.RUNNING.getJdbcUrl("postgres", name),
                    "datasources.default.username",
                    "postgres");
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    abstract Map<String, Object> settings();

    /// All beans of the server on a database of its own, without HTTP.
    public ApplicationContext start() {
        return start(Map.of());
    }

    public ApplicationContext start(Map<String, Object> more) {
        return ApplicationContext.run(all(more), "test");
    }

    /// The properties that [#start] uses, for tests that start the server with HTTP.
    public Map<String, Object> all(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings());
        all.put("datasources.default.maximum-pool-size", 4);
        all.put("digipunkt.admin-password", "Tallört-och-renlav-7");
        all.putAll(more);
        return all;
    }

    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("digipunkt-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One PostgreSQL for all tests of a run, ended with it.
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
