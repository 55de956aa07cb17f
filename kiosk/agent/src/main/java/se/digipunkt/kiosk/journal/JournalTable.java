package se.digipunkt.kiosk.journal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Reference;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// The journals that this kiosk holds: the current one, and those that ended.
final class JournalTable {

    private static final String COLUMNS = "id, state, first_seq, last_seq, acknowledged, place";

    private JournalTable() {}

    static void create(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE TABLE IF NOT EXISTS journal (
                    number INTEGER PRIMARY KEY,
                    id TEXT NOT NULL UNIQUE,
                    state TEXT NOT NULL CHECK (state IN ('current', 'kept')),
                    first_seq INTEGER NOT NULL,
                    last_seq INTEGER NOT NULL,
                    acknowledged INTEGER NOT NULL,
                    ended_reason TEXT,
                    ended_server_time INTEGER,
                    moved_from INTEGER,
                    moved_to TEXT,
                    place TEXT
                )
                """);
        addPlace(connection);
        Sql.run(
                connection,
                """
                CREATE UNIQUE INDEX IF NOT EXISTS journal_one_current
                ON journal (state)
                WHERE state = 'current'
                """);
    }

    /// A file of an earlier version says nothing of places.
    private static void addPlace(Connection connection) throws SQLException {
        String there =
                Sql.text(
                        connection,
                        "SELECT COUNT(*) FROM pragma_table_info('journal') WHERE name = 'place'");
        if (there.equals("0")) {
            Sql.run(connection, "ALTER TABLE journal ADD COLUMN place TEXT");
        }
    }

    static void insertCurrent(
            Connection connection, String id, long lastSeq, @Nullable String place)
            throws SQLException {
        Sql.run(
                connection,
                """
                INSERT INTO journal (id, state, first_seq, last_seq, acknowledged, place)
                VALUES (?, 'current', 1, ?, 0, ?)
                """,
                id,
                lastSeq,
                place);
    }

    /// A journal for the end of a kept one. What that one's own branch took along before is found
    /// behind it: whoever asks the old journal for it is passed on.
    static void insertKept(Connection connection, Branch branch, Ending ending, long lastSeq)
            throws SQLException {
        Sql.run(
                connection,
                """
                INSERT INTO journal
                    (id, state, first_seq, last_seq, acknowledged,
                     ended_reason, moved_from, moved_to, place)
                SELECT ?, 'kept', 1, ?, 0, ?, CASE WHEN moved_to IS NULL THEN NULL ELSE ? END,
                    moved_to, place
                FROM journal
                WHERE id = ?
                """,
                branch.fresh(),
                lastSeq,
                ending.code(),
                lastSeq + 1,
                branch.old());
    }

    /// The current one first, then the kept ones from the oldest.
    static List<Span> list(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                JournalTable::span,
                "SELECT " + COLUMNS + " FROM journal ORDER BY state, number");
    }

    static Span get(Connection connection, String id) throws SQLException {
        return Sql.list(
                        connection,
                        JournalTable::span,
                        "SELECT " + COLUMNS + " FROM journal WHERE id = ?",
                        id)
                .getFirst();
    }

    static void setLast(Connection connection, String id, long lastSeq) throws SQLException {
        Sql.run(connection, "UPDATE journal SET last_seq = ? WHERE id = ?", lastSeq, id);
    }

    static void setAcknowledged(Connection connection, String id, long upTo) throws SQLException {
        Sql.run(connection, "UPDATE journal SET acknowledged = ? WHERE id = ?", upTo, id);
    }

    static void setFirst(Connection connection, String id, long firstSeq) throws SQLException {
        Sql.run(connection, "UPDATE journal SET first_seq = ? WHERE id = ?", firstSeq, id);
    }

    /// Ends the journal that the branch leaves: it keeps what the server has in common with it.
    static void end(Connection connection, Branch branch, Ending ending) throws SQLException {
        long lastCommon = branch.firstMoved() - 1;
        Sql.run(
                connection,
                """
                UPDATE journal
                SET state = 'kept', last_seq = ?, acknowledged = ?,
                    ended_reason = ?, moved_from = ?, moved_to = ?
                WHERE id = ?
                """,
                lastCommon,
                lastCommon,
                ending.code(),
                branch.firstMoved(),
                branch.fresh(),
                branch.old());
    }

    /// Ends a journal that nothing leaves: what is unsent in it is still to be sent.
    static void end(Connection connection, String id, Ending ending) throws SQLException {
        Sql.run(
                connection,
                "UPDATE journal SET state = 'kept', ended_reason = ? WHERE id = ?",
                ending.code(),
                id);
    }

    /// Journals begun before the first enrolment have none yet.
    static void setPlace(Connection connection, String place) throws SQLException {
        Sql.run(connection, "UPDATE journal SET place = ? WHERE place IS NULL", place);
    }

    /// A fork carries no server time: the first one heard afterwards is when the journal ended.
    static void setEnded(Connection connection, Instant serverTime) throws SQLException {
        Sql.run(
                connection,
                """
                UPDATE journal
                SET ended_server_time = ?
                WHERE state = 'kept' AND ended_server_time IS NULL
                """,
                serverTime.toEpochMilli());
    }

    static List<String> listEndedBefore(Connection connection, Instant cutoff) throws SQLException {
        return Sql.list(
                connection,
                row -> row.getString(1),
                """
                SELECT id
                FROM journal
                WHERE state = 'kept' AND ended_server_time < ? AND acknowledged >= last_seq
                """,
                cutoff.toEpochMilli());
    }

    static void delete(Connection connection, String id) throws SQLException {
        Sql.run(connection, "DELETE FROM journal WHERE id = ?", id);
    }

    /// Where the entry stands now: a fork may have moved it, more than once.
    static Reference whereabouts(Connection connection, Reference reference) throws SQLException {
        List<Reference> moved =
                Sql.list(
                        connection,
                        row -> new Reference(row.getString(1), row.getLong(2)),
                        """
                        SELECT moved_to, ? - moved_from + 1
                        FROM journal
                        WHERE id = ? AND moved_from <= ?
                        """,
                        reference.seq(),
                        reference.journal(),
                        reference.seq());
        return moved.isEmpty() ? reference : whereabouts(connection, moved.getFirst());
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getString(1),
                row.getString(2).equals("current"),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getString(6));
    }
}
