package se.digipunkt.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;

import org.junit.jupiter.api.Test;

import se.digipunkt.server.TestServer;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/// SQLite itself says that it is full: the database may grow to so many pages and no further.
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
