package se.digipunkt.provisioning.log;

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
import java.util.List;
import java.util.Map;

/// The whole server on SQLite, which can be taken back to an earlier copy of its database.
final class LogServer {

    static final String PLACE = "ddc-2510-1";

    private final ServerProgram server;
    private final Path folder;
    private final Api admin;
    private final Path fresh;
    private int copies;

    LogServer(ServerProgram server) {
        this.server = server;
        this.folder = server.data();
        this.admin = server.asAdmin();
        Map<String, Object> point =
                Map.of(
                        "id",
                        PLACE,
                        "name",
                        "DigidelCenter Jokkmokk",
                        "kinds",
                        List.of("digidelcenter"),
                        "municipality",
                        "2510");
        admin.post("/api/v1/points", point).ok();
        fresh = copy();
    }

    URI address() {
        return server.address();
    }

    /// As it was before any kiosk.
    void beginAnew() {
        restore(fresh);
    }

    String enrolmentCode() {
        return admin.post("/api/v1/enrolment-codes", Map.of("servicePoint", PLACE))
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

    /// Records of guidance that count.
    long guidanceInForce() {
        return query(
                        "SELECT COUNT(*) FROM guidance_record WHERE state = 'in-force'",
                        row -> row.getLong(1))
                .getFirst();
    }

    /// The same from the daily totals, and what has no certain day.
    long guidanceCounted() {
        return query(
                        """
                        SELECT
                            (SELECT COALESCE(SUM(questions), 0)
                             FROM guidance_daily WHERE cross_table = 'total')
                            + (SELECT COUNT(*) FROM guidance_record
                               WHERE state = 'in-force' AND day IS NULL)
                        """,
                        row -> row.getLong(1))
                .getFirst();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader) {
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
