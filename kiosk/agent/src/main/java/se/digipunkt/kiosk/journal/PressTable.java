package se.digipunkt.kiosk.journal;

import se.digipunkt.protocol.Reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Which press of a tile led to which entry, so that a press sent twice is logged once, also when
/// the agent died between the entry and its answer. The id stays here: an entry has no field for
/// it.
final class PressTable {

    /// A page repeats a press within minutes or, left open, days; never after so many others.
    private static final long KEPT = 10_000;

    private PressTable() {}

    static void create(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE TABLE IF NOT EXISTS press (
                    number INTEGER PRIMARY KEY,
                    id TEXT NOT NULL UNIQUE,
                    reference TEXT NOT NULL
                )
                """);
    }

    static Optional<Reference> find(Connection connection, String id) throws SQLException {
        return Sql.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT reference FROM press WHERE id = ?",
                        id)
                .stream()
                .findFirst()
                .flatMap(Reference::parse);
    }

    static void insert(Connection connection, String id, Reference entry) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO press (id, reference) VALUES (?, ?)",
                id,
                entry.toString());
        Sql.run(
                connection,
                "DELETE FROM press WHERE number <= (SELECT MAX(number) FROM press) - ?",
                KEPT);
    }

    /// What a form told is known by its hash, beside its press.
    static String withContent(String press, String content) {
        return press + " " + content;
    }

    /// The entries that forms led to whose hashes are known.
    static List<Reference> listWithContent(Connection connection) throws SQLException {
        return Sql.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT reference FROM press WHERE id LIKE '% %'")
                .stream()
                .map(Reference::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /// What the form told; that it was sent stays known.
    static void forgetContent(Connection connection, Reference entry) throws SQLException {
        Sql.run(
                connection,
                "DELETE FROM press WHERE reference = ? AND id LIKE '% %'",
                entry.toString());
    }
}
