package se.digipunkt.server.storage;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;

import javax.sql.DataSource;

/// A SQLite file opened the one way that keeps what was acknowledged: settings made, read back, and
/// the file held against a second server.
final class SqliteDatabase implements DataSource {

    static final String PREFIX = "jdbc:sqlite:";

    /// FULL, not NORMAL: in twelve power cuts of a virtual machine NORMAL lost 56 to 474
    /// acknowledged commits a cut and FULL none, while integrity_check said ok each time.
    private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

    static {
        EXPECTED.put("journal_mode", "wal");
        EXPECTED.put("synchronous", "2");
        EXPECTED.put("foreign_keys", "1");
        EXPECTED.put("busy_timeout", "5000");
    }

    private final Path file;
    private final SQLiteDataSource source;
    private @Nullable FileChannel held;

    private SqliteDatabase(Path file, SQLiteConfig config) {
        this.file = file;
        this.source = new SQLiteDataSource(config);
        source.setUrl(PREFIX + file);
    }

    /// @param url `jdbc:sqlite:<file>`
    /// @throws StorageRefused when it names no file, or another server has the file
    static SqliteDatabase open(String url) {
        String name = url.substring(PREFIX.length());
        if (name.isBlank()
                || name.startsWith(":memory:")
                || name.startsWith("file:")
                || name.contains("?")) {
            throw new StorageRefused(
                    "the database URL must name a file, for example jdbc:sqlite:data/digipunkt.db,"
                            + " without parameters: what is in memory is lost at the next start");
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5000);
        // Deferred: with IMMEDIATE the driver keeps the write lock after a commit.
        config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        SqliteDatabase database = new SqliteDatabase(Path.of(name).toAbsolutePath(), config);
        database.hold();
        try {
            database.check();
        } catch (StorageRefused refused) {
            database.release();
            throw refused;
        }
        return database;
    }

    Path file() {
        return file;
    }

    /// Two servers on one file would each believe to hold the write gate.
    private void hold() {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileChannel channel =
                    FileChannel.open(
                            file.resolveSibling(file.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StorageRefused(
                        "another Digipunkt server is using "
                                + file
                                + ". Stop it first, or give this one a data"
                                + " folder of its own with DIGIPUNKT_DATA");
            }
            held = channel;
        } catch (IOException e) {
            throw new StorageRefused(
                    "the data folder of " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    void release() {
        try {
            if (held != null) {
                held.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (var pragma : EXPECTED.entrySet()) {
                try (ResultSet result = statement.executeQuery("PRAGMA " + pragma.getKey())) {
                    String found = result.next() ? result.getString(1) : "nothing";
                    refuseUnless(pragma.getKey(), pragma.getValue(), found);
                }
            }
        } catch (SQLException e) {
            throw new StorageRefused(
                    file + " cannot be opened as a SQLite database: " + e.getMessage(), e);
        }
    }

    /// Some file systems cannot do WAL: better no server than one that loses what it acknowledged.
    static void refuseUnless(String pragma, String expected, String found) {
        if (!expected.equals(found)) {
            throw new StorageRefused(
                    "SQLite keeps PRAGMA "
                            + pragma
                            + " = "
                            + found
                            + " where "
                            + expected
                            + " is needed. Is the data folder on a network file system?");
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return SqliteConnection.of(source.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
