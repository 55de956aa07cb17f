package se.digipunkt.kiosk.journal;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Coded;
import se.digipunkt.protocol.EntryBody.LinkClass;
import se.digipunkt.protocol.EntryBody.Terminal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The open alive interval: one row, or none after a clean stop.
final class AliveTable {

    private AliveTable() {}

    static void create(Connection connection) throws SQLException {
        Sql.run(
                connection,
                """
                CREATE TABLE IF NOT EXISTS open_alive (
                    one INTEGER PRIMARY KEY CHECK (one = 1),
                    boot TEXT NOT NULL,
                    elapsed INTEGER NOT NULL,
                    wall TEXT NOT NULL,
                    until INTEGER NOT NULL,
                    terminal TEXT NOT NULL,
                    link TEXT
                )
                """);
    }

    static Optional<AliveInterval> find(Connection connection) throws SQLException {
        return Sql.list(
                        connection,
                        AliveTable::interval,
                        "SELECT boot, elapsed, wall, until, terminal, link FROM open_alive")
                .stream()
                .findFirst();
    }

    /// One row is written: this happens each minute, on a card that wears.
    static int replace(Connection connection, @Nullable AliveInterval open) throws SQLException {
        if (open == null) {
            return Sql.run(connection, "DELETE FROM open_alive");
        }
        LinkClass link = open.link();
        return Sql.run(
                connection,
                """
                INSERT INTO open_alive (one, boot, elapsed, wall, until, terminal, link)
                VALUES (1, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (one) DO UPDATE SET
                    boot = excluded.boot, elapsed = excluded.elapsed, wall = excluded.wall,
                    until = excluded.until, terminal = excluded.terminal, link = excluded.link
                """,
                open.from().boot(),
                open.from().elapsed(),
                open.from().wall().toString(),
                open.until(),
                open.terminal().code(),
                link == null ? null : link.code());
    }

    private static AliveInterval interval(ResultSet row) throws SQLException {
        String link = row.getString(6);
        return new AliveInterval(
                new Moment(row.getString(1), row.getLong(2), Instant.parse(row.getString(3))),
                row.getLong(4),
                Coded.find(Terminal.class, row.getString(5)).orElse(Terminal.DOWN),
                link == null ? null : Coded.find(LinkClass.class, link).orElse(null));
    }
}
