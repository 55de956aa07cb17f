package se.digipunkt.provisioning.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What kiosks have told in a year, written into a server's database as it stands there when it has
/// come: each day a boot that was heard from and an interval of being alive for each hour of it.
final class GivenEvidence {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int HOURS = 14;

    private final Path data;
    private final LocalDate first;
    private final LocalDate last;

    GivenEvidence(Path data, LocalDate first, LocalDate last) {
        this.data = data;
        this.first = first;
        this.last = last;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("digipunkt.db"));
    }

    /// A kiosk at each place, enrolled before the year began.
    void kiosks(List<String> places) throws SQLException {
        try (Connection connection = open();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO kiosk (id, place, enrolled, last_heard, unsent, set_aside, holes, forks)
                                VALUES (?, ?, ?, ?, 0, 0, 0, 0)
                                """)) {
            connection.setAutoCommit(false);
            for (String place : places) {
                insert.setString(1, "kiosk-" + place);
                insert.setString(2, place);
                insert.setLong(3, startOf(first));
                insert.setLong(4, startOf(last.plusDays(1)));
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    /// Its journal.
    void journal(String place) throws SQLException {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            long seq = 1;
            try (PreparedStatement told =
                            connection.prepareStatement(
                                    """
                                    INSERT INTO alive_told (journal, seq, boot, from_elapsed, until_elapsed,
                                        terminal, link, received)
                                    VALUES (?, ?, ?, ?, ?, ?, 'good', ?)
                                    """);
                    PreparedStatement anchor =
                            connection.prepareStatement(
                                    """
                                    INSERT INTO clock_anchor (kiosk, boot, elapsed, utc, uncertainty)
                                    VALUES (?, ?, 0, ?, 30000)
                                    """)) {
                for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                    String boot = place + "-" + day;
                    long began = startOf(day) + 6 * HOUR.toMillis();
                    anchor.setString(1, "kiosk-" + place);
                    anchor.setString(2, boot);
                    anchor.setLong(3, began);
                    anchor.executeUpdate();
                    tell(told, place, seq++, boot, began, -1);
                    for (int hour = 0; hour < HOURS; hour++) {
                        tell(told, place, seq++, boot, began, hour);
                    }
                }
            }
            run(
                    connection,
                    """
                    INSERT INTO evidence_journal (id, kiosk, place, next_seq)
                    VALUES ('%s', 'kiosk-%s', '%s', %d)
                    """
                            .formatted(place, place, place, seq));
            connection.commit();
        }
    }

    /// @param hour of the boot; -1 for its start
    private static void tell(
            PreparedStatement told, String journal, long seq, String boot, long began, int hour)
            throws SQLException {
        long from = Math.max(0, hour) * HOUR.toMillis();
        told.setString(1, journal);
        told.setLong(2, seq);
        told.setString(3, boot);
        told.setLong(4, from);
        told.setLong(5, hour < 0 ? from : from + HOUR.toMillis() - 60_000);
        told.setString(6, hour < 0 ? null : "working");
        told.setLong(7, began + from + HOUR.toMillis());
        told.executeUpdate();
    }

    /// Makes the year due at some places.
    void makeDue(List<String> places) throws SQLException {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            for (String place : places) {
                run(
                        connection,
                        "INSERT INTO availability_due (place, first_day, last_day, mark) VALUES ('%s', '%s', '%s', 1)"
                                .formatted(place, first, last));
            }
            connection.commit();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Waits until none of some places is due.
    ///
    /// @return when that was, as `System.nanoTime`
    long counted(List<String> places) throws SQLException {
        Instant until = Instant.now().plus(Duration.ofMinutes(10));
        String list = "'" + String.join("','", places) + "'";
        try (Connection connection = open();
                PreparedStatement due =
                        connection.prepareStatement(
                                "SELECT COUNT(*) FROM availability_due WHERE place IN ("
                                        + list
                                        + ")")) {
            while (Instant.now().isBefore(until)) {
                try (ResultSet left = due.executeQuery()) {
                    if (left.next() && left.getInt(1) == 0) {
                        return System.nanoTime();
                    }
                }
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("not counted: " + places);
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().toEpochMilli();
    }
}
