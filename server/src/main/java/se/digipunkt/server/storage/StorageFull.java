package se.digipunkt.server.storage;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

import java.sql.SQLException;

/// The disk under the database is full. Nothing of the transaction was stored; it heals as soon as
/// there is room.
public final class StorageFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// PostgreSQL's class 53: insufficient resources, disk full among them.
    private static final String POSTGRES_DISK_FULL = "53100";

    private StorageFull(Throwable cause) {
        super("the disk under the database is full", cause);
    }

    /// A [StorageFull] when that is the cause, else what was thrown.
    static RuntimeException orSame(RuntimeException thrown) {
        return isFull(thrown) ? new StorageFull(thrown) : thrown;
    }

    private static boolean isFull(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageFull) {
                return false;
            }
            if (cause instanceof SQLException sql
                    && ((sql.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_FULL.code
                            || POSTGRES_DISK_FULL.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
