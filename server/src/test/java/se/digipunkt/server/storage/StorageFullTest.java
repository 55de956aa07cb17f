package se.digipunkt.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.RunningServer;
import se.digipunkt.server.TestDatabase;
import se.digipunkt.server.TestServer;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/// The database itself says that it is full, through its driver. SQLite may grow to so many pages
/// and no further; PostgreSQL raises what it raises when a file cannot grow (a disk of a known size
/// to fill would need the rights to mount one).
final class StorageFullTest {

    private static final String LARGE = "x".repeat(200_000);
    private static final int POOL = 4;

    @Test
    void aFullDiskIsToldAndHealsWithoutARestart() throws SQLException {
        try (TestServer server =
                new TestServer(
                        Map.of(
                                "test.fill",
                                true,
                                "datasources.default.maximum-pool-size",
                                POOL,
                                "datasources.default.minimum-idle",
                                POOL))) {
            assertThat(write(server, "before", "kept").statusCode()).isEqualTo(200);
            growNoFurtherThan(server, 1);

            HttpResponse<String> refused = write(server, "large", LARGE);
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("/problems/storage-full");
            assertThat(server.get("/api/v1/fill/large").body()).isEqualTo("nothing");
            assertThat(server.get("/api/v1/fill/before").body()).isEqualTo("kept");

            growNoFurtherThan(server, 1_000_000);
            assertThat(write(server, "large", LARGE).statusCode()).isEqualTo(200);
            assertThat(server.get("/api/v1/fill/large").body()).isEqualTo(LARGE);
        }
    }

    @Test
    void aFullDiskUnderPostgresIsToldAndHealsWithoutARestart() throws SQLException {
        try (RunningServer server =
                RunningServer.on(TestDatabase.POSTGRES, Map.of("test.fill", true))) {
            assertThat(write(server, "before", "kept").status()).isEqualTo(200);
            execute(
                    server,
                    """
                    CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        RAISE EXCEPTION 'could not extend file: No space left on device'
                            USING ERRCODE = '53100';
                    END
                    $$
                    """);
            execute(
                    server,
                    """
                    CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON lease
                    FOR EACH ROW EXECUTE FUNCTION disk_is_full()
                    """);

            RunningServer.Answer refused = write(server, "large", LARGE);
            assertThat(refused.status()).isEqualTo(507);
            assertThat(refused.slug()).isEqualTo("storage-full");
            assertThat(read(server, "large")).isEqualTo("nothing");
            assertThat(read(server, "before")).isEqualTo("kept");
            assertThat(server.get("/health/readiness", null).status()).isEqualTo(503);

            execute(server, "DROP TRIGGER full_disk ON lease");
            assertThat(write(server, "large", LARGE).status()).isEqualTo(200);
            assertThat(read(server, "large")).isEqualTo(LARGE);
        }
    }

    private static RunningServer.Answer write(RunningServer server, String job, String holder) {
        return server.send(
                HttpRequest.newBuilder(server.uri("/api/v1/fill/" + job))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(holder)));
    }

    private static String read(RunningServer server, String job) {
        return server.get("/api/v1/fill/" + job, null).response().body();
    }

    private static void execute(RunningServer server, String sql) throws SQLException {
        DataSource pool = DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static HttpResponse<String> write(TestServer server, String job, String holder) {
        return server.post("/api/v1/fill/" + job, holder, "Content-Type", "text/plain");
    }

    /// The limit belongs to a connection, so every one of the pool gets it. One below the size in
    /// use means: as large as it is.
    private static void growNoFurtherThan(TestServer server, int pages) throws SQLException {
        DataSource pool =
                DelegatingDataSource.unwrapDataSource(server.beans().getBean(DataSource.class));
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < POOL; i++) {
                Connection connection = pool.getConnection();
                all.add(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA max_page_count = " + pages);
                }
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }
}
