package se.digipunkt.provisioning.log;

import org.jspecify.annotations.Nullable;

import se.digipunkt.provisioning.journey.Api;
import se.digipunkt.provisioning.journey.ServerProgram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The whole server on SQLite, which can be taken back to an earlier copy of its database.
final class LogServer {

    static final List<String> PLACES = List.of("ddc-2510-1", "svp-harads");

    private final ServerProgram server;
    private final Path folder;
    private final Api admin;
    private final Path fresh;
    private int copies;

    LogServer(ServerProgram server) {
        this.server = server;
        this.folder = server.data();
        this.admin = server.asAdmin();
        PLACES.forEach(this::open);
        fresh = copy();
    }

    private void open(String place) {
        Map<String, Object> point =
                Map.of(
                        "id",
                        place,
                        "name",
                        "Servicepunkt " + place,
                        "kinds",
                        List.of("village-point"),
                        "municipality",
                        "2510");
        admin.post("/api/v1/points", point).ok();
    }

    URI address() {
        return server.address();
    }

    /// As it was before any kiosk.
    void beginAnew() {
        restore(fresh);
    }

    String enrolmentCode(String place) {
        return admin.post("/api/v1/enrolment-codes", Map.of("servicePoint", place))
                .ok()
                .json()
                .path("code")
                .asText();
    }

    /// A backup, as an operator takes it.
    Path copy() {
        Path file = folder.resolve("copy-" + ++copies + ".db");
        run("backup to " + file);
        return file;
    }

    void restore(Path copy) {
        run("restore from " + copy);
    }

    /// An entry that the server holds.
    record Held(String journal, long seq, String hash, String state) {

        /// The same entry came before, in another journal.
        boolean copy() {
            return state.equals("copy");
        }
    }

    List<Held> entries() {
        return query(
                "SELECT journal, seq, hash, state FROM journal_entry",
                row ->
                        new Held(
                                row.getString(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4)));
    }

    /// Records of guidance that count: the entry, and at which place.
    Map<String, String> guidanceInForce() {
        Map<String, String> places = new HashMap<>();
        query(
                "SELECT journal || ':' || seq, place FROM guidance_record WHERE state = 'in-force'",
                row -> places.put(row.getString(1), row.getString(2)));
        return places;
    }

    /// How many there are by the daily totals, and of what has no certain day; by place, and a
    /// place without any is absent.
    Map<String, Long> guidanceCounted() {
        Map<String, Long> byPlace = new HashMap<>();
        query(
                """
                SELECT place, SUM(records)
                FROM (
                    SELECT place, questions AS records
                    FROM guidance_daily
                    WHERE cross_table = 'total'
                    UNION ALL
                    SELECT place, 1 AS records
                    FROM guidance_record
                    WHERE state = 'in-force' AND day IS NULL
                ) counted
                GROUP BY place
                HAVING SUM(records) <> 0
                """,
                row -> byPlace.put(row.getString(1), row.getLong(2)));
        return byPlace;
    }

    private interface Reader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    private <T extends @Nullable Object> List<T> query(String sql, Reader<T> reader) {
        List<T> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String command) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("digipunkt.db"));
    }

    void forget(Path copy) {
        try {
            Files.delete(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
