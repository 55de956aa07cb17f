package se.digipunkt.kiosk.journal;

import se.digipunkt.protocol.Reference;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// The journals that this kiosk holds: the current one, and those that ended.
final class JournalTable {

    private static final String COLUMNS = "id, state, first_seq, last_seq, acknowledged";

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
                    moved_to TEXT
                )
                """);
        Sql.run(
                connection,
                """
                CREATE UNIQUE INDEX IF NOT EXISTS journal_one_current
                ON journal (state)
                WHERE state = 'current'
                """);
    }

    static void insertCurrent(Connection connection, String id, long lastSeq) throws SQLException {
        Sql.run(
                connection,
                """
                INSERT INTO journal (id, state, first_seq, last_seq, acknowledged)
                VALUES (?, 'current', 1, ?, 0)
                """,
                id,
                lastSeq);
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
                     ended_reason, moved_from, moved_to)
                SELECT ?, 'kept', 1, ?, 0, ?, ?, moved_to
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
                row.getLong(5));
    }
}
