package se.digipunkt.server.storage;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Set;

/// Two transactions waited for each other and the database gave this one up (PostgreSQL; SQLite has
/// one writer). Nothing of it was stored, and done again as a whole it goes through.
public final class WriteCollision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Serialization failure and deadlock: class 40 of PostgreSQL's error codes.
    private static final Set<String> COLLIDED = Set.of("40001", "40P01");

    private WriteCollision(Throwable cause) {
        super("the database gave up one of two transactions that waited for each other", cause);
    }

    /// A [WriteCollision] when that is the cause, else what was thrown.
    static RuntimeException orSame(RuntimeException thrown) {
        return isCollision(thrown) ? new WriteCollision(thrown) : thrown;
    }

    private static boolean isCollision(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof WriteCollision) {
                return false;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && COLLIDED.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
