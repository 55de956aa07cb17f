package se.digipunkt.server.fleet;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.Sync;

/// What a status says about the kiosk itself, cut to a size that fits a row and a page.
record Reported(
        @Nullable String agentVersion,
        @Nullable String terminal,
        @Nullable String clock,
        @Nullable String settingsVersion,
        @Nullable Long unsent,
        @Nullable Long diskFree) {

    static Reported of(Sync.@Nullable Status status) {
        if (status == null) {
            return new Reported(null, null, null, null, null, null);
        }
        EntryBody.Terminal terminal = status.terminal();
        Sync.Health health = status.health();
        return new Reported(
                cut(status.agentVersion()),
                terminal == null ? null : terminal.code(),
                health == null ? null : cut(health.clock()),
                cut(status.settingsVersion()),
                status.unsent(),
                health == null ? null : health.diskFreeBytes());
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null ? null : fitting(text);
    }

    /// Cut to 80 characters, without control characters: PostgreSQL stores no NUL, and a page shows
    /// none.
    static String fitting(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "");
        return printable.substring(0, Math.min(80, printable.length()));
    }
}
