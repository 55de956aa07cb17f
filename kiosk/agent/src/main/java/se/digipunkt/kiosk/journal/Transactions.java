package se.digipunkt.kiosk.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/// One transaction at a time, whole or not at all, on the disk when it returns. What can be healed
/// is healed and tried once more: a full disk by the ballast, a corrupt file by a new one.
final class Transactions implements AutoCloseable {

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final JournalFile file;
    private final Ballast ballast;
    private final Work<?> beginning;

    /// Since a write found no room; the agent writes every minute, so that it heals by itself.
    private volatile boolean full;

    private volatile long count;

    /// @param beginning runs first on every file, new or old
    Transactions(JournalFile file, Ballast ballast, Work<?> beginning) {
        this.file = file;
        this.ballast = ballast;
        this.beginning = beginning;
        run(beginning);
    }

    <T> T run(Work<T> work) {
        lock.lock();
        try {
            return committed(work);
        } catch (SQLException e) {
            return onceMore(work, e);
        } finally {
            lock.unlock();
        }
    }

    /// How many have been begun.
    long count() {
        return count;
    }

    JournalHealth health() {
        return new JournalHealth(file.bytes(), ballast.ready(), full, file.filesPutAside());
    }

    void tendBallast() {
        try {
            ballast.takeOnBoard();
        } catch (IOException e) {
            LOG.warn("No room for the ballast file", e);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            file.close();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The journal cannot be closed", e);
        } finally {
            lock.unlock();
        }
    }

    private <T> T onceMore(Work<T> work, SQLException first) {
        try {
            heal(first);
            return committed(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException second) {
            throw failure(second);
        }
    }

    private void heal(SQLException first) throws IOException, SQLException {
        if (file.isFull(first) && ballast.release()) {
            LOG.error("The disk is full: the ballast file was released");
        } else if (JournalFile.isCorrupt(first)) {
            file.beginAnew(first);
            committed(beginning);
        } else {
            throw failure(first);
        }
    }

    private RuntimeException failure(SQLException e) {
        if (file.isFull(e)) {
            full = true;
            return new JournalFull(e);
        }
        return new IllegalStateException("The journal cannot be used", e);
    }

    /// Begun and ended in SQL: the driver's own way loses count when SQLite, out of room, has
    /// rolled back by itself, and then commits statement by statement.
    private <T> T committed(Work<T> work) throws SQLException {
        Connection connection = file.connection();
        count++;
        String before = full ? changes(connection) : "";
        Sql.run(connection, "BEGIN");
        try {
            T result = work.on(connection);
            boolean stillFull = full && changes(connection).equals(before);
            Sql.run(connection, "COMMIT");
            full = stillFull;
            return result;
        } catch (SQLException | RuntimeException e) {
            rollback(connection, e);
            throw e;
        }
    }

    /// Reading still works on a full disk and says nothing about room.
    private static String changes(Connection connection) throws SQLException {
        return Sql.text(connection, "SELECT total_changes()");
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            Sql.run(connection, "ROLLBACK");
        } catch (SQLException nothingToRollBack) {
            cause.addSuppressed(nothingToRollBack);
        }
    }
}
