package se.digipunkt.kiosk.journal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Reference;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The entries, verbatim. Boot, elapsed and wall stand beside the text so that an entry whose text
/// is damaged still has its place in time.
final class EntryTable {

    private static final String COLUMNS =
            "e.journal, e.seq, e.boot, e.elapsed, e.wall, e.kind, e.text";

    /// By the index, which is named: for the order SQLite would else read the whole journal
    /// backwards. The desk asks for each line of its day.
    static final String LAST_VISIT =
            "SELECT "
                    + COLUMNS
                    + """
                     FROM entry e INDEXED BY entry_visit
                    WHERE journal = ? AND kind = 'visit' AND boot = ? AND elapsed <= ?
                    ORDER BY seq DESC
                    LIMIT 1
                    """;

    private EntryTable() {}

    static void create(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE TABLE IF NOT EXISTS entry (
                    journal TEXT NOT NULL REFERENCES journal (id),
                    seq INTEGER NOT NULL,
                    boot TEXT NOT NULL,
                    elapsed INTEGER NOT NULL,
                    wall TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    day TEXT,
                    text TEXT NOT NULL,
                    acknowledged_server_time INTEGER,
                    PRIMARY KEY (journal, seq)
                ) WITHOUT ROWID
                """);
        Sql.run(
                connection,
                "CREATE INDEX IF NOT EXISTS entry_day ON entry (kind, day) WHERE day IS NOT NULL");
        Sql.run(
                connection,
                """
                CREATE INDEX IF NOT EXISTS entry_visit ON entry (journal, boot, seq)
                WHERE kind = 'visit'
                """);
    }

    /// @param day the day helped, for guidance and its corrections
    static void insert(Connection connection, JournalEntry entry, @Nullable LocalDate day)
            throws SQLException {
        Sql.run(
                connection,
                """
                INSERT INTO entry (journal, seq, boot, elapsed, wall, kind, day, text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entry.journal(),
                entry.seq(),
                entry.at().boot(),
                entry.at().elapsed(),
                entry.at().wall().toString(),
                entry.kind(),
                day == null ? null : day.toString(),
                entry.text());
    }

    static List<JournalEntry> list(Connection connection, String journal, long from, int most)
            throws SQLException {
        return Sql.list(
                connection,
                EntryTable::entry,
                "SELECT "
                        + COLUMNS
                        + " FROM entry e WHERE journal = ? AND seq >= ? ORDER BY seq LIMIT ?",
                journal,
                from,
                most);
    }

    /// @param reference with its journal
    static Optional<JournalEntry> find(Connection connection, Reference reference)
            throws SQLException {
        return Sql.list(
                        connection,
                        EntryTable::entry,
                        "SELECT " + COLUMNS + " FROM entry e WHERE journal = ? AND seq = ?",
                        reference.journal(),
                        reference.seq())
                .stream()
                .findFirst();
    }

    /// The last visit in one journal that was told in a boot until a moment of it.
    static Optional<JournalEntry> lastVisit(Connection connection, String journal, Moment until)
            throws SQLException {
        return Sql.list(
                        connection,
                        EntryTable::entry,
                        LAST_VISIT,
                        journal,
                        until.boot(),
                        until.elapsed())
                .stream()
                .findFirst();
    }

    /// Guidance and its corrections in one journal, from after that number on.
    static List<JournalEntry> listGuidance(Connection connection, String journal, long after)
            throws SQLException {
        return Sql.list(
                connection,
                EntryTable::entry,
                "SELECT "
                        + COLUMNS
                        + """
                         FROM entry e
                        WHERE journal = ? AND seq > ? AND day IS NOT NULL
                            AND kind IN ('guidance', 'guidance-corrected')
                        ORDER BY seq
                        """,
                journal,
                after);
    }

    static void acknowledge(Connection connection, Span known, long upTo, Instant serverTime)
            throws SQLException {
        Sql.run(
                connection,
                """
                UPDATE entry
                SET acknowledged_server_time = ?
                WHERE journal = ? AND seq > ? AND seq <= ?
                """,
                serverTime.toEpochMilli(),
                known.id(),
                known.acknowledged(),
                upTo);
    }

    /// What a server restored from an older copy has lost is unsent again.
    static void forgetAcknowledged(Connection connection, String journal, long after)
            throws SQLException {
        Sql.run(
                connection,
                """
                UPDATE entry
                SET acknowledged_server_time = NULL
                WHERE journal = ? AND seq > ?
                """,
                journal,
                after);
    }

    static int setUnreadable(Connection connection, String journal, long seq) throws SQLException {
        return Sql.run(
                connection,
                "UPDATE entry SET kind = 'unreadable', day = NULL WHERE journal = ? AND seq = ?",
                journal,
                seq);
    }

    /// The oldest entry that must stay, or `otherwise` when none must.
    static long firstToKeep(Connection connection, String journal, Instant cutoff, long otherwise)
            throws SQLException {
        List<Long> first =
                Sql.list(
                        connection,
                        row -> row.getLong(1),
                        """
                        SELECT seq
                        FROM entry
                        WHERE journal = ?
                            AND (acknowledged_server_time IS NULL OR acknowledged_server_time >= ?)
                        ORDER BY seq
                        LIMIT 1
                        """,
                        journal,
                        cutoff.toEpochMilli());
        return first.isEmpty() ? otherwise : first.getFirst();
    }

    static void deleteBefore(Connection connection, String journal, long seq) throws SQLException {
        Sql.run(connection, "DELETE FROM entry WHERE journal = ? AND seq < ?", journal, seq);
    }

    static void deleteFrom(Connection connection, String journal, long seq) throws SQLException {
        Sql.run(connection, "DELETE FROM entry WHERE journal = ? AND seq >= ?", journal, seq);
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getString(1),
                row.getLong(2),
                new Moment(row.getString(3), row.getLong(4), Instant.parse(row.getString(5))),
                row.getString(6),
                row.getString(7));
    }
}
