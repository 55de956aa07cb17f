package se.digipunkt.server.storage;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// Whether the database answers and takes what is written, tried with real statements.
@Singleton
public final class StorageHealth {

    private static final Logger LOG = LoggerFactory.getLogger(StorageHealth.class);

    /// Everyone may ask; the database is tried no more often than this.
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final LeaseTable table;
    private final WriteGate gate;
    private final StorageSettings settings;
    private final Clock clock;
    private @Nullable State last;

    StorageHealth(LeaseTable table, WriteGate gate, StorageSettings settings, Clock clock) {
        this.table = table;
        this.gate = gate;
        this.settings = settings;
        this.clock = clock;
    }

    /// The state now, or a moment ago.
    public synchronized State state() {
        Instant now = clock.instant();
        if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
            last = new State(now, settings.kind(), readable(), writable(now), freeBytes());
        }
        return last;
    }

    private boolean readable() {
        return succeeds(() -> gate.read(() -> table.find("readiness")));
    }

    private boolean writable(Instant now) {
        return succeeds(() -> gate.write(() -> table.take("readiness", "anyone", now, now)));
    }

    private static boolean succeeds(Runnable trial) {
        try {
            trial.run();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("the database failed when it was tried: {}", e.toString());
            return false;
        }
    }

    /// Of the disk under the SQLite file; unknown for PostgreSQL.
    private OptionalLong freeBytes() {
        Path file = settings.file();
        if (file == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Files.getFileStore(file).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param kind `SQLite` or `PostgreSQL`
    public record State(
            Instant at, String kind, boolean readable, boolean writable, OptionalLong freeBytes) {}
}
