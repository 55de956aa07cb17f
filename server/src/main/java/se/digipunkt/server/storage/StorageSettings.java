package se.digipunkt.server.storage;

import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Which database. `DIGIPUNKT_DATABASE_URL`, by default a SQLite file in `DIGIPUNKT_DATA`.
@Singleton
public final class StorageSettings {

    private final @Nullable Path file;

    /// @throws StorageRefused when it is neither SQLite nor PostgreSQL
    StorageSettings(@Property(name = "datasources.default.url") String url) {
        if (!url.startsWith(SqliteDatabase.PREFIX) && !url.startsWith("jdbc:postgresql:")) {
            throw new StorageRefused(
                    "the database URL must begin with jdbc:sqlite: or jdbc:postgresql:");
        }
        this.file =
                url.startsWith(SqliteDatabase.PREFIX)
                        ? Path.of(url.substring(SqliteDatabase.PREFIX.length())).toAbsolutePath()
                        : null;
    }

    boolean sqlite() {
        return file != null;
    }

    /// The SQLite file, or null.
    @Nullable Path file() {
        return file;
    }

    String kind() {
        return sqlite() ? "SQLite" : "PostgreSQL";
    }

    /// For the operator: the kind, and where a SQLite file lies. Never the URL itself, which may
    /// carry a password.
    public String described() {
        return file == null ? kind() : kind() + " in " + file;
    }
}
