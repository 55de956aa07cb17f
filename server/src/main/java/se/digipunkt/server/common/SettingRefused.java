package se.digipunkt.server.common;

import org.jspecify.annotations.Nullable;

/// The server must not start with a setting like this. The message is for the operator and says
/// which, and what it may be.
public final class SettingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingRefused(String message) {
        super(message);
    }

    /// The refusal among the causes of a failed start, or null when it failed for another reason.
    public static @Nullable SettingRefused in(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingRefused refused) {
                return refused;
            }
        }
        return null;
    }
}
