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

/// Starts the server's beans on a database of either kind, for the contracts that must hold on
/// both. Each start has a copy of what a server leaves after its first start (tables,
/// municipalities, localities, errands, the admin): making that takes longer than most tests.
/// [#empty] has nothing.
public enum TestDatabase {
    SQLITE {
        @Override
        Map<String, Object> empty() {
            return at(folder().resolve("digipunkt.db"));
        }

        @Override
        Map<String, Object> begun() {
            Path file = folder().resolve("digipunkt.db");
            try {
                Files.copy(Begun.FILE, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return at(file);
        }

        private static Map<String, Object> at(Path file) {
            return Map.of("datasources.default.url", "jdbc:sqlite:" + file);
        }

        private static final class Begun {
            static final Path FILE = make();

            private static Path make() {
                Path file = folder().resolve("begun.db");
                begin(at(file));
                return file;
            }
        }
    },
    POSTGRES {
        @Override
        Map<String, Object> empty() {
            return created(nextName(), "");
        }

        @Override
        Map<String, Object> begun() {
            return created(nextName(), " TEMPLATE " + Begun.NAME);
        }

        private static String nextName() {
            return "test" + NUMBER.incrementAndGet();
        }

        private static Map<String, Object> created(String name, String how) {
            try (Connection connection = Postgres.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + how);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Map.of(
                    "datasources.default.url",
                    Postgres.RUNNING.getJdbcUrl("postgres", name),
                    "datasources.default.username",
                    "postgres");
        }

        private static final class Begun {
            static final String NAME = make();

            private static String make() {
                String name = nextName();
                begin(created(name, ""));
                return name;
            }
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// Of a database without any table.
    abstract Map<String, Object> empty();

    /// Of one that a server has started on once.
    abstract Map<String, Object> begun();

    private static void begin(Map<String, Object> database) {
        ApplicationContext.run(usual(database), "test").close();
    }

    /// All beans of the server on a database of its own, without HTTP.
    public ApplicationContext start() {
        return start(Map.of());
    }

    public ApplicationContext start(Map<String, Object> more) {
        return ApplicationContext.run(all(more), "test");
    }

    /// The properties that [#start] uses, for tests that start the server with HTTP.
    public Map<String, Object> all(Map<String, Object> more) {
        Map<String, Object> all = usual(begun());
        all.putAll(more);
        return all;
    }

    /// The same for a server's first start.
    public Map<String, Object> allEmpty() {
        return usual(empty());
    }

    private static Map<String, Object> usual(Map<String, Object> database) {
        Map<String, Object> all = new HashMap<>(database);
        all.put("datasources.default.maximum-pool-size", 4);
        // What counts by itself waits: a test says when it counts.
        all.put("digipunkt.counting-after", "1h");
        all.put("digipunkt.admin-password", "Tallört-och-renlav-7");
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
