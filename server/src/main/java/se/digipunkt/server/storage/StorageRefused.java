package se.digipunkt.server.storage;

import org.jspecify.annotations.Nullable;

/// The server must not start on this database. The message is for the operator and says what to do.
public final class StorageRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageRefused(String message) {
        super(message);
    }

    StorageRefused(String message, Throwable cause) {
        super(message, cause);
    }

    /// The refusal among the causes of a failed start, or null when it failed for another reason.
    public static @Nullable StorageRefused in(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageRefused refused) {
                return refused;
            }
        }
        return null;
    }
}
