package se.digipunkt.server.storage;

import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

/// Which database. `DIGIPUNKT_DATABASE_URL`, by default a SQLite file in `DIGIPUNKT_DATA`.
@Singleton
final class StorageSettings {

    private final boolean sqlite;

    StorageSettings(@Property(name = "datasources.default.url") String url) {
        this.sqlite = url.startsWith(SqliteDatabase.PREFIX);
    }

    boolean sqlite() {
        return sqlite;
    }
}
