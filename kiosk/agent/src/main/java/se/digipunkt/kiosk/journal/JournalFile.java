package se.digipunkt.kiosk.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The SQLite file, open for one agent alone, with every commit on the disk when it returns.
final class JournalFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

    private static final String NAME = "journal.db";
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    /// FULL, not NORMAL: NORMAL loses acknowledged commits in a power cut, and no check finds it.
    private static final Map<String, List<String>> PRAGMAS =
            Map.of(
                    "journal_mode", List.of("WAL", "wal"),
                    "synchronous", List.of("FULL", "2"),
                    "busy_timeout", List.of("5000", "5000"),
                    "foreign_keys", List.of("ON", "1"));

    private final Path folder;
    private final FileChannel lockChannel;
    private Connection connection;
    private boolean begunAnew;

    private JournalFile(Path folder, FileChannel lockChannel) throws IOException, SQLException {
        this.folder = folder;
        this.lockChannel = lockChannel;
        this.connection = connectOrBeginAnew();
    }

    static JournalFile open(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("journal.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new JournalInUse(folder);
            }
            return new JournalFile(folder, channel);
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            throw new JournalInUse(folder);
        } catch (IOException | SQLException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /// True when a corrupt file was put aside and this one was begun in its place.
    boolean begunAnew() {
        return begunAnew;
    }

    /// Puts the file aside while it is open, and begins a new one.
    void beginAnew(SQLException reason) throws IOException, SQLException {
        LOG.error("The journal file is corrupt: it is put aside and a new one begun", reason);
        connection.close();
        putAside();
        connection = connect();
    }

    long bytes() {
        return PARTS.stream()
                .mapToLong(part -> folder.resolve(NAME + part).toFile().length())
                .sum();
    }

    int filesPutAside() {
        int number = 0;
        while (Files.exists(asideName(number + 1))) {
            number++;
        }
        return number;
    }

    @Override
    public void close() throws IOException, SQLException {
        try (lockChannel) {
            connection.close();
        }
    }

    static boolean isCorrupt(SQLException e) {
        return is(e, SQLiteErrorCode.SQLITE_CORRUPT) || is(e, SQLiteErrorCode.SQLITE_NOTADB);
    }

    /// SQLite tells most full disks as FULL and some as an I/O error, by where the write failed.
    boolean isFull(SQLException e) {
        return is(e, SQLiteErrorCode.SQLITE_FULL)
                || (is(e, SQLiteErrorCode.SQLITE_IOERR)
                        && folder.toFile().getUsableSpace() < 1 << 20);
    }

    /// Compares primary codes: the extended ones carry theirs in the lowest eight bits.
    private static boolean is(SQLException e, SQLiteErrorCode primary) {
        return e instanceof SQLiteException sqlite
                && (sqlite.getResultCode().code & 0xff) == primary.code;
    }

    private Connection connectOrBeginAnew() throws IOException, SQLException {
        try {
            return connect();
        } catch (SQLException e) {
            if (!isCorrupt(e)) {
                throw e;
            }
            LOG.error("The journal file is corrupt: it is put aside and a new one begun", e);
            putAside();
            return connect();
        }
    }

    private Connection connect() throws SQLException {
        Connection opened = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(NAME));
        try {
            check(opened);
            for (var pragma : PRAGMAS.entrySet()) {
                set(opened, pragma.getKey(), pragma.getValue().get(0), pragma.getValue().get(1));
            }
            JournalTable.create(opened);
            EntryTable.create(opened);
            AliveTable.create(opened);
            PressTable.create(opened);
            return opened;
        } catch (SQLException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static void check(Connection opened) throws SQLException {
        String verdict = Sql.text(opened, "PRAGMA quick_check(1)");
        if (!verdict.equals("ok")) {
            throw new SQLiteException(verdict, SQLiteErrorCode.SQLITE_CORRUPT);
        }
    }

    private static void set(Connection opened, String pragma, String value, String readBack)
            throws SQLException {
        Sql.run(opened, "PRAGMA " + pragma + " = " + value);
        String stands = Sql.text(opened, "PRAGMA " + pragma);
        if (!stands.equals(readBack)) {
            throw new IllegalStateException(
                    "SQLite refuses " + pragma + " = " + value + " and keeps " + stands);
        }
    }

    private void putAside() throws IOException {
        Path aside = asideName(filesPutAside() + 1);
        for (String part : PARTS) {
            Path file = folder.resolve(NAME + part);
            if (Files.exists(file)) {
                Files.move(file, aside.resolveSibling(aside.getFileName() + part));
            }
        }
        begunAnew = true;
    }

    private Path asideName(int number) {
        return folder.resolve(NAME + ".corrupt-" + number);
    }
}
